import type { Cond } from "@satsuma/ir";
import { explainSegment } from "@satsuma/language";
import { diffRules } from "../diff/diff-rules.ts";
import type { OtherRules } from "../diff/diff-result.ts";
import type { Sessions } from "../sessions.ts";
import type { Project } from "../project.ts";
import { listSegments } from "../queries/listed-segment.ts";
import { ruleText } from "../queries/rule-text.ts";
import { segmentSql } from "../queries/segment-sql.ts";
import { findSegment, refuseErrors } from "../rules/checked-rules.ts";
import { withTests } from "../rules/run-tests.ts";
import { segmentAsOf } from "../run/segment-as-of.ts";
import { currentRun } from "../state/published.ts";
import { previewRule } from "../waterfall/preview-rule.ts";
import { previewTiers } from "../waterfall/preview-tiers.ts";
import type { Opened } from "./opened.ts";

type RuleCalls = Pick<
  Project,
  "check" | "preview" | "previewTiers" | "diff" | "explain" | "list" | "sql"
>;

/** What the rules of now say, and what they would come to. */
export const ruleCalls = ({ sessions, environment }: Opened): RuleCalls => ({
  async check(options = {}) {
    const { checked, catalogue } = await sessions.rules(options);
    return options.tests === true ? withTests(checked, catalogue) : checked;
  },

  preview: async (text, options = {}) =>
    sessions.take(options, async (session) => previewRule(session, ruleText(text, session))),

  previewTiers: async (tiers, options = {}) =>
    sessions.take(options, async (session) => previewTiers(session, tiers)),

  diff: async (base, options = {}) =>
    sessions.take(options, async (session) =>
      diffRules(session, base === "saved" ? await saved(sessions) : base, options.segments),
    ),

  async explain(segment, options = {}) {
    const { checked, catalogue, weak } = await sessions.rules(options);
    refuseErrors(checked);
    const found = findSegment(segment, checked.program.segments);
    const moment = sessions.moment(options);
    const asOf = segmentAsOf(moment, found);
    const notes = (cond: Cond): string[] => weak(cond).map(({ text }) => text);
    return explainSegment(found, catalogue, { ...moment.clock, asOf, notes });
  },

  async list(work = {}) {
    const { checked } = await sessions.rules(work);
    const last = await currentRun(await sessions.openWarehouse());
    return listSegments(checked.program.segments, last, {
      moment: sessions.moment({}),
      now: environment.now,
    });
  },

  sql: async (segments, options = {}) =>
    sessions.take(options, async (session) => {
      const wanted = [segments].flat().map((name) => findSegment(name, session.program.segments));
      return segmentSql(session, wanted, options.dialect);
    }),
});

/** The rules without drafts. */
const saved = async (sessions: Sessions): Promise<OtherRules> => ({
  name: "the saved files",
  texts: await sessions.savedTexts(),
});
