import type { Cond, Node } from "@satsuma/ir";
import { countStays } from "./count-stays.ts";
import type { Session } from "../queries/session.ts";
import { countPanel } from "./count-panel.ts";
import { stretchesOf, stretchesOfRows } from "./stretches.ts";
import { withRulesAt } from "./rules-at.ts";
import type { UnfittedMethod, UsedModel } from "./history-result.ts";
import type { RuleOverTime } from "./rules-at.ts";

/** How many were in each segment as of each instant: an entry a segment, in it one an instant. */
export interface SegmentsAtInstants {
  /** All customers, who are the same at every instant. */
  readonly customers: number;
  readonly sizes: readonly (readonly number[])[];
  /** In it, and not as of the instant before; 0 for the first instant. */
  readonly entered: readonly (readonly number[])[];
  /** Not in it, though as of the instant before; 0 for the first instant. */
  readonly left: readonly (readonly number[])[];
  /** [segment][instant]: whether a method that it needs could not be fitted then; its figures are 0. */
  readonly isUnknown: readonly (readonly boolean[])[];
  readonly unfitted: readonly UnfittedMethod[];
  /** The models that traits came from, in the order of the instants. */
  readonly models: readonly UsedModel[];
  /** What the methods behind the traits read. */
  readonly reads: readonly Node[];
  /** Statements that read the event tables. */
  readonly statements: number;
}

/**
 * Counts segments as of many instants, each exactly as a run as of that instant would, in few passes over the events. An archived or
 * expired segment is counted like any other. Publishes nothing and keeps no model.
 *
 * @param about.instants ISO instants in UTC, in order
 * @param about.mayBeUnknown whether a method that cannot be fitted in the past leaves its segments unknown then, instead of failing
 */
export async function segmentsAt(
  opened: Session,
  about: {
    readonly segments: readonly RuleOverTime[];
    readonly instants: readonly string[];
    readonly mayBeUnknown?: boolean;
  },
): Promise<SegmentsAtInstants> {
  const { segments, instants, mayBeUnknown = false } = about;
  return withRulesAt(
    opened,
    { rules: segments, instants, mayBeUnknown },
    async ({ session, conditions, isUnknown, unfitted, models, reads, statements }) => {
      const counted = await countAt(session, conditions);
      return {
        ...changes(counted, segments.length, instants.length),
        isUnknown: segments.map((_, i) => isUnknown.map((unknown) => unknown[i] === true)),
        unfitted,
        models,
        reads,
        statements: statements + stretchesOf(conditions).length,
      };
    },
  );
}

/** Members at each instant and, from the second on, those who were members at the one before too: [instant][segment]. */
interface Counted {
  readonly customers: number;
  readonly members: readonly (readonly number[])[];
  readonly stayed: readonly (readonly number[])[];
}

/** For so many a single statement is less work than the tables of a panel. */
const fewInstants = 2;

/** @param conditions [instant][segment] */
async function countAt(
  session: Session,
  conditions: readonly (readonly Cond[])[],
): Promise<Counted> {
  const members: (readonly number[])[] = [];
  const stayed: (readonly number[])[] = [];
  let customers = 0;
  const isPanel = conditions.length > fewInstants && session.layout.customers.ordinal !== undefined;
  const count = isPanel ? countPanel : countStays;
  const stretches = isPanel
    ? stretchesOfRows(conditions.length, session.data.customers)
    : stretchesOf(conditions);
  for (const { from, to } of stretches) {
    // The instant before is looked at again, for who stayed since.
    const first = Math.max(0, from - 1);
    const stage = `looking at ${from + 1} to ${to} of ${conditions.length} instants`;
    const counts = await count(session, conditions.slice(first, to), stage);
    customers = counts.customers;
    members.push(...counts.members.slice(from - first));
    stayed.push(...counts.stayed.slice(from - first));
  }
  return { customers, members, stayed };
}

function changes(
  { customers, members, stayed }: Counted,
  segments: number,
  instants: number,
): Pick<SegmentsAtInstants, "customers" | "sizes" | "entered" | "left"> {
  const table = (entry: (segment: number, instant: number) => number): number[][] =>
    Array.from({ length: segments }, (_, segment) =>
      Array.from({ length: instants }, (_each, instant) => entry(segment, instant)),
    );
  const size = (segment: number, instant: number): number => members[instant]?.[segment] ?? 0;
  const both = (segment: number, instant: number): number => stayed[instant]?.[segment] ?? 0;
  return {
    customers,
    sizes: table(size),
    entered: table((segment, i) => (i === 0 ? 0 : size(segment, i) - both(segment, i))),
    left: table((segment, i) => (i === 0 ? 0 : size(segment, i - 1) - both(segment, i))),
  };
}
