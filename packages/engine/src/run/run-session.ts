import { performance } from "node:perf_hooks";
import { isDeepStrictEqual } from "node:util";
import { numberAt } from "../queries/read.ts";
import { name, sql } from "@satsuma/sql";
import { failureOf } from "../methods/failures.ts";
import type { FittedMethods } from "../methods/fit-methods.ts";
import { prepareTraits, everyMethod } from "../methods/prepare-traits.ts";
import { fillTable } from "../queries/fill-table.ts";
import type { ScanCost } from "../queries/scan.ts";
import type { Session } from "../queries/session.ts";
import type { RunResult, SegmentResult, SkippedSegment } from "../results.ts";
import { currentRun } from "../state/published.ts";
import type { PublishedRun } from "../state/published.ts";
import { countSegments, pairing } from "./compare.ts";
import type { SegmentCount } from "./compare.ts";
import { evaluationOf, runnable, whyNotRun } from "./evaluation.ts";
import type { Evaluation } from "./evaluation.ts";
import { traitGroups } from "./groups.ts";
import { withRangeWarnings } from "./outside-range.ts";
import { dropOldEvaluations, publish } from "./publish.ts";
import { latest, segmentAsOf } from "./segment-as-of.ts";

/** Plan, evaluate, compare with the last run, publish. */
export async function runSession(opened: Session): Promise<RunResult> {
  const started = performance.now();
  const segments = runnable(opened.program.segments, opened);
  const until = latest([opened.clock.asOf, ...segments.map((each) => segmentAsOf(opened, each))]);
  const roots = segments.map(({ where }) => where);
  const { session, plan, fitted } = await prepareTraits({ ...opened, until }, roots, everyMethod);
  const evaluation = evaluationOf(session, plan, fitted);
  const last = await currentRun(session.warehouse);
  const run = await nextRun(session);
  const { table, cost } = await evaluate(session, evaluation, run);
  session.work.progress?.({ stage: "comparing with the last run" });
  const pair = await pairing(session, table, last);
  const counted = await countSegments(session, evaluation, pair);
  const result: RunResult = {
    asOf: session.clock.asOf,
    ...segmentResults(session, evaluation, counted),
    groups: await traitGroups(session, evaluation, table, counted.customers),
    methods: await withRangeWarnings(session, evaluation, table, fitted.results),
    failures: fitted.failures.map(failureOf),
    traits: evaluation.traits.map(({ trait }) => trait),
    diagnostics: [],
    isNew: true,
    run,
    cost: {
      statements: fitted.statements + cost.statements,
      ranges: fitted.ranges + cost.ranges,
      milliseconds: Math.round(performance.now() - started),
    },
  };
  if (last !== undefined && isSame(session, result, last, fitted)) {
    await dropOldEvaluations(session, last.evaluation);
    return { ...result, isNew: false, run: last.run };
  }
  session.work.progress?.({ stage: "publishing" });
  await publish(session, evaluation, counted.counts, pair, result);
  await dropOldEvaluations(session, table);
  return result;
}

/** Fills the run's own table, which is not published yet. */
async function evaluate(
  session: Session,
  { outputs, segments }: Evaluation,
  run: number,
): Promise<{ table: string; cost: ScanCost }> {
  const table = `evaluation_${run}`;
  const doing = `evaluating ${segments.length} segments`;
  return { table, cost: await fillTable(session, ["satsuma", table], outputs, doing) };
}

async function nextRun(session: Session): Promise<number> {
  const frame = await session.warehouse.query(
    sql`SELECT max(run) AS run FROM ${name("satsuma", "runs")}`,
  );
  return numberAt(frame, "run") + 1;
}

/** All customers, the segments that were run and those that were not. */
function segmentResults(
  session: Session,
  { segments }: Evaluation,
  { customers, counts }: { readonly customers: number; readonly counts: readonly SegmentCount[] },
): Pick<RunResult, "customers" | "segments" | "skipped"> {
  return {
    customers,
    segments: segments.map(({ segment }, i) =>
      segmentResult(segment, counts[i]!, { session, customers }),
    ),
    skipped: skipped(session),
  };
}

function segmentResult(
  segment: Evaluation["segments"][number]["segment"],
  count: SegmentCount,
  { session, customers }: { session: Session; customers: number },
): SegmentResult {
  const { name, title, tags, tier, group } = segment;
  const asOf = segmentAsOf(session, segment);
  return {
    name,
    ...(title === undefined ? {} : { title }),
    tags,
    ...count,
    share: customers === 0 ? 0 : count.size / customers,
    ...(tier && { tier }),
    ...(group && { group }),
    ...(asOf === session.clock.asOf ? {} : { asOf }),
  };
}

/** The segments that are checked but not run. */
const skipped = (session: Session): SkippedSegment[] =>
  session.program.segments.flatMap((segment) => {
    const { name, title, expires } = segment;
    const why = whyNotRun(segment, session);
    if (why === undefined) return [];
    return [{ name, why, ...(title === undefined ? {} : { title }), ...(expires && { expires }) }];
  });

/** The same instant, data, rules, models and traits, and nobody came or went: there is nothing to publish. */
const isSame = (
  session: Session,
  result: RunResult,
  last: PublishedRun,
  fitted: FittedMethods,
): boolean =>
  last.asOf === result.asOf &&
  last.dataId === session.data.id &&
  last.rulesId === session.rulesId &&
  fitted.results.every(({ isNew }) => !isNew) &&
  isDeepStrictEqual(result.traits, last.result.traits) &&
  isDeepStrictEqual(result.failures, last.result.failures) &&
  isDeepStrictEqual(result.segments.map(instantOf), last.result.segments.map(instantOf)) &&
  result.segments.every(({ entered, left }) => entered === 0 && left === 0);

const instantOf = ({ name, asOf }: SegmentResult) => ({ name, asOf });
