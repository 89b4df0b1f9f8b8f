import { performance } from "node:perf_hooks";
import { isDeepStrictEqual } from "node:util";
import { numberAt } from "../queries/read.ts";
import { name, sql } from "@satsuma/sql";
import { failureOf } from "../methods/failures.ts";
import type { FittedMethods } from "../methods/fit-methods.ts";
import { prepareTraits, everyMethod } from "../methods/prepare-traits.ts";
import type { Session } from "../queries/session.ts";
import type { RunEvaluation, RunResult, SegmentResult, SkippedSegment } from "./run-result.ts";
import { currentRun } from "../state/published.ts";
import type { PublishedRun } from "../state/published.ts";
import { basisOf } from "../state/run-basis.ts";
import { loggedSegments } from "./change-log.ts";
import { evaluationOf, runnable, whyNotRun } from "./evaluation.ts";
import type { Evaluation } from "./evaluation.ts";
import { traitGroups } from "./groups.ts";
import { approachOf } from "./incremental/approach.ts";
import type { Approach } from "./incremental/approach.ts";
import { evaluate } from "./incremental/evaluate.ts";
import type { Evaluated } from "./incremental/evaluated.ts";
import { withRangeWarnings } from "./outside-range.ts";
import { dropOldEvaluations, publish } from "./publish.ts";
import { latest, segmentAsOf } from "./segment-as-of.ts";
import { countMembers, countMoves } from "./segment-counts.ts";
import type { SegmentCount } from "./segment-counts.ts";
import { dropWorkTables } from "./work-tables.ts";

/** Plan, evaluate what must be, compare with the last run, publish. */
export async function runSession(opened: Session): Promise<RunResult> {
  try {
    return await runOnce(opened, performance.now());
  } finally {
    await dropWorkTables(opened.warehouse);
  }
}

async function runOnce(opened: Session, started: number): Promise<RunResult> {
  const segments = runnable(opened.program.segments, opened);
  const until = latest([opened.clock.asOf, ...segments.map((each) => segmentAsOf(opened, each))]);
  const roots = segments.map(({ where }) => where);
  const { session, plan, fitted } = await prepareTraits({ ...opened, until }, roots, everyMethod);
  const planned = evaluationOf(session, plan, fitted);
  const last = await currentRun(session.warehouse);
  const run = await nextRun(session);
  session.work.progress?.({ stage: "looking for what changed" });
  const approach = await approachOf(session, planned, last);
  const published = `evaluation_${run}`;
  const evaluated = await evaluate(session, approach, { evaluation: planned, last, published });
  const counted = await countSegments(session, evaluated);
  const result: RunResult = {
    asOf: session.clock.asOf,
    ...segmentResults(session, evaluated.evaluation, counted),
    ...(await traitResults(session, evaluated, fitted)),
    failures: fitted.failures.map(failureOf),
    traits: evaluated.evaluation.traits.map(({ trait }) => trait),
    diagnostics: [],
    isNew: true,
    run,
    evaluation: evaluationTold(approach, evaluated),
    cost: {
      statements: fitted.statements + evaluated.cost.statements,
      ranges: fitted.ranges + evaluated.cost.ranges,
      milliseconds: Math.round(performance.now() - started),
    },
  };
  if (last !== undefined && isSame(session, result, last, fitted)) {
    await dropOldEvaluations(session, last.evaluation);
    return { ...result, isNew: false, run: last.run };
  }
  const { counts } = counted;
  const basis = last && (await basisOf(session.warehouse, last.run));
  const about = { evaluation: evaluated.evaluation, counts };
  const { pair } = evaluated;
  const logged = await loggedSegments(session, about, { pair, basis });
  session.work.progress?.({ stage: "publishing" });
  await publish(session, { evaluated, counts, logged, result });
  await dropOldEvaluations(session, pair.published);
  return result;
}

/** Who came and went, and how many that makes: where the last run was carried over, by its own sizes. */
async function countSegments(
  session: Session,
  { evaluation, pair }: Evaluated,
): Promise<{ readonly customers: number; readonly counts: readonly SegmentCount[] }> {
  const moves = await countMoves(session, evaluation.segments.length);
  if (!pair.isPatch) {
    const { customers, sizes } = await countMembers(session, evaluation, pair.published);
    return { customers, counts: moves.map((move, i) => ({ size: sizes[i]!, ...move })) };
  }
  const before = new Map(pair.last?.result.segments.map(({ name, size }) => [name, size]));
  const counts = moves.map(({ entered, left }, i) => {
    const size = before.get(evaluation.segments[i]!.segment.name) ?? 0;
    return { size: size + entered - left, entered, left };
  });
  return { customers: session.data.customers, counts };
}

/** The groups and the methods; a run with traits makes a table of its own, which they are read from. */
async function traitResults(
  session: Session,
  { evaluation, pair: { published } }: Evaluated,
  fitted: FittedMethods,
): Promise<Pick<RunResult, "groups" | "methods">> {
  const { customers } = session.data;
  return {
    groups: await traitGroups(session, evaluation, published, customers),
    methods: await withRangeWarnings(session, evaluation, published, fitted.results),
  };
}

const evaluationTold = (approach: Approach, { customers }: Evaluated): RunEvaluation =>
  approach.mode === "full"
    ? { mode: "full", customers, segments: 0, because: approach.because }
    : { mode: "incremental", customers, segments: approach.carried.size };

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
