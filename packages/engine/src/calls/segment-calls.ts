import { compare } from "../compare/compare.ts";
import { healthOf } from "../health/health.ts";
import { settingsNaming } from "../health/uses.ts";
import { overlapOf } from "../overlap/overlap.ts";
import { profileSegment } from "../profile/profile.ts";
import type { Project } from "../project.ts";
import { scorecardOf } from "../scorecard/scorecard.ts";
import type { Opened } from "./opened.ts";

type SegmentCalls = Pick<
  Project,
  "profile" | "overlap" | "scorecard" | "compare" | "health" | "settingsNaming"
>;

/** What segments are like, one by one and beside each other. */
export const segmentCalls = ({ sessions, config }: Opened): SegmentCalls => ({
  async profile(what, options = {}) {
    const { against, members: areMembersNamed = false } = options;
    const wanted = { what, areMembersNamed, ...(against === undefined ? {} : { against }) };
    return sessions.take(options, async (session) => profileSegment(session, wanted));
  },

  overlap: async (options = {}) =>
    sessions.take(options, async (session) => overlapOf(session, options.segments ?? [])),

  async scorecard(options = {}) {
    const { segments = [], weights = {} } = options;
    return sessions.take(options, async (session) => scorecardOf(session, { segments, weights }));
  },

  compare: async (names, options = {}) =>
    sessions.take(options, async (session) => compare(session, names)),

  settingsNaming: (segments) => Promise.resolve(settingsNaming(segments, config)),

  health: async (options = {}) => sessions.take(options, async (session) => healthOf(session)),
});
