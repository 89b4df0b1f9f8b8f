import type { TablePath } from "@satsuma/sql";
import { everyMethod } from "../methods/prepare-traits.ts";
import { fillTable } from "../queries/fill-table.ts";
import { dropTable } from "../queries/new-table.ts";
import { prepareSegments } from "../queries/prepare-segments.ts";
import type { Session } from "../queries/session.ts";
import { currentRun } from "../state/published.ts";
import type { PublishedRun } from "../state/published.ts";
import { evaluationOf, runnable } from "./evaluation.ts";
import { segmentAsOf } from "./segment-as-of.ts";

/** Who is in which segment as of the session's instant, with the traits: one row a customer. */
export interface Evaluated {
  /** Column `key`, the yes/no columns of `flags`, and a column a trait, called like it. */
  readonly table: TablePath;
  /** Segment → yes/no column, in the order of the rules. Archived and expired segments have none. */
  readonly flags: ReadonlyMap<string, string>;
  readonly traits: readonly string[];
}

const own = ["satsuma", "evaluated"] as const;

/**
 * Does work over everyone's membership as the rules are now. Where the last run had the same instant, rules and data its table is
 * read; otherwise all is evaluated once into a table that is gone afterwards. Nothing is published.
 */
export async function withEvaluated<Result>(
  opened: Session,
  work: (evaluated: Evaluated) => Promise<Result>,
): Promise<Result> {
  const last = await currentRun(opened.warehouse);
  if (last !== undefined && isOf(last, opened)) return work(published(last));
  try {
    return await work(await evaluateNow(opened));
  } finally {
    await dropTable(opened, own);
  }
}

/** Whether a run describes what the session would: also each segment's own instant. */
function isOf(last: PublishedRun, session: Session): boolean {
  const instants = new Map(last.result.segments.map((segment) => [segment.name, segment.asOf]));
  return (
    last.asOf === session.clock.asOf &&
    last.dataId === session.data.id &&
    last.rulesId === session.rulesId &&
    runnable(session.program.segments, session).every(
      (segment) => (instants.get(segment.name) ?? last.asOf) === segmentAsOf(session, segment),
    )
  );
}

const published = ({ evaluation, flags, result }: PublishedRun): Evaluated => ({
  table: ["satsuma", evaluation],
  flags: new Map(
    result.segments.flatMap(({ name }) => {
      const flag = flags.get(name);
      return flag === undefined ? [] : [[name, flag] as const];
    }),
  ),
  traits: result.traits,
});

async function evaluateNow(opened: Session): Promise<Evaluated> {
  const segments = runnable(opened.program.segments, opened);
  const { session, plan, fitted } = await prepareSegments(opened, segments, {
    isWanted: everyMethod,
  });
  const evaluation = evaluationOf(session, plan, fitted);
  await fillTable(session, own, evaluation.outputs, `evaluating ${segments.length} segments`);
  return {
    table: own,
    flags: new Map(evaluation.segments.map(({ segment, flag }) => [segment.name, flag])),
    traits: evaluation.traits.map(({ trait }) => trait),
  };
}
