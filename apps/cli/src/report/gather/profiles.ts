import type {
  AsOf,
  Overlap,
  Profile,
  Project,
  RunResult,
  Scorecard,
  SegmentResult,
  Work,
} from "@satsuma/engine";
import { twinsIn } from "../twins.ts";
import { told } from "../told.ts";
import type { Told } from "../told.ts";

/** What is known of some segments' members, and how many segments there were to choose from. */
export interface Profiles {
  readonly of: readonly ProfiledSegment[];
  readonly segments: number;
}

export interface ProfiledSegment {
  readonly name: string;
  readonly title?: string;
  readonly profile: Told<Profile>;
}

/** A profile asks much of the data: so many are enough to read. */
const MOST = 2;

/** Values that are told of all fields of events: what comes first in each, as long as there is room. */
const VALUES = 12;

/** What tells which segments are worth a profile. */
export interface Ranked {
  readonly result: RunResult;
  readonly scorecard: Scorecard | undefined;
  readonly overlap: Overlap | undefined;
}

/**
 * Profiles of the segments that come first on the score-card, or else in the rules: of those that hold somebody and not everybody, and
 * of two that are nearly the same only the first.
 */
export async function profilesOf(
  project: Project,
  ranked: Ranked,
  at: Work & AsOf,
): Promise<Profiles> {
  const of: ProfiledSegment[] = [];
  for (const { name, title } of chosen(ranked))
    of.push({
      name,
      ...(title !== undefined && { title }),
      profile: await told(at, async () => shortened(await project.profile(name, at))),
    });
  return { of, segments: ranked.result.segments.length };
}

function chosen({ result, scorecard, overlap }: Ranked): readonly SegmentResult[] {
  const order = new Map(scorecard?.segments.map(({ name }, i) => [name, i]));
  const worth = result.segments
    .filter(({ size, group }) => size > 0 && size < result.customers && group === undefined)
    .toSorted((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0));
  const twins = twinsIn(overlap);
  const taken: SegmentResult[] = [];
  for (const segment of worth) {
    const isTold = twins.some(({ one, other }) =>
      taken.some(
        ({ name }) =>
          (name === one && segment.name === other) || (name === other && segment.name === one),
      ),
    );
    if (!isTold && taken.length < MOST) taken.push(segment);
  }
  return taken;
}

/** Without the long tail of products, and without members' keys. */
function shortened(profile: Profile): Profile {
  const fields = profile.fields.map((field) => ({
    ...field,
    over: field.over.filter(({ segment }) => !segment.isSuppressed),
    under: [],
  }));
  const told = fields.filter(({ over }) => over.length > 0);
  const each = Math.max(1, Math.floor(VALUES / Math.max(1, told.length)));
  return {
    ...profile,
    fields: told.slice(0, VALUES).map((field) => ({ ...field, over: field.over.slice(0, each) })),
  };
}
