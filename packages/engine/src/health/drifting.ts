import { walk } from "@satsuma/ir";
import type { Segment } from "@satsuma/ir";
import { name, sql } from "@satsuma/sql";
import { Temporal } from "temporal-polyfill";
import { segmentsAt } from "../history/at-instants.ts";
import { rowsOf } from "../queries/read.ts";
import type { Session } from "../queries/session.ts";
import { counted, wholeText } from "../wording/figure-text.ts";
import { isBefore } from "../run/segment-as-of.ts";
import { driftIn } from "./drift.ts";
import type { Drift, SizeAt } from "./drift.ts";
import type { HealthFinding } from "./health-result.ts";

/** Runs as of other instants that are needed before they say what is usual. */
const PAST_RUNS = 3;
/** Weeks that are looked back to where there were not so many. */
const WEEKS = 8;

/** What is drifting, and of which segments that cannot be told. */
export interface Drifting {
  readonly findings: readonly HealthFinding[];
  /** Names of segments on models without three earlier runs. */
  readonly untold: readonly string[];
}

/**
 * Segments whose size changed by more than usual: since the last of at least three runs, or where there were not so many, in the last
 * week against the seven before, by the rules as they are now. A rule on a model is told by runs only: eight weeks back are as many
 * models to fit, which is the work of `satsuma history`.
 */
export async function drifting(
  session: Session,
  segments: readonly Segment[],
  sizes: ReadonlyMap<string, number>,
): Promise<Drifting> {
  const past = await pastRuns(session);
  const ofRuns = segments.filter((segment) => (past.get(segment.name)?.length ?? 0) >= PAST_RUNS);
  const others = segments.filter((segment) => !ofRuns.includes(segment));
  const weeks = await pastWeeks(
    session,
    others.filter((segment) => !standsOnModel(segment)),
  );
  const now = dayOf(session.clock.asOf);
  const findings = segments.flatMap((segment): HealthFinding[] => {
    const runs = past.get(segment.name);
    const earlier = ofRuns.includes(segment) ? runs : undefined;
    const series = earlier
      ? [...earlier, { day: now, size: sizes.get(segment.name) ?? 0 }]
      : (weeks.get(segment.name) ?? []);
    const drift = driftIn(series);
    return drift === undefined ? [] : [finding(segment, drift, earlier !== undefined)];
  });
  return { findings, untold: others.filter(standsOnModel).map((segment) => segment.name) };
}

const standsOnModel = ({ where }: Segment): boolean =>
  walk(where).some(({ kind }) => kind === "trait");

function finding(segment: Segment, drift: Drift, isOfRuns: boolean): HealthFinding {
  const { change, days, low, high } = drift;
  const since = isOfRuns ? "since the run before" : "by the rules as they are now";
  return {
    kind: "drifting",
    segments: [segment.name],
    message: `${change < 0 ? "−" : "+"}${counted(Math.abs(change), "customer")} in ${counted(Math.round(days), "day")} (${since}), where ${signed(low)} to ${signed(high)} would be usual`,
    action: `see when it began: satsuma history ${segment.name}`,
  };
}

const signed = (change: number): string =>
  `${change < 0 ? "−" : "+"}${wholeText(Math.abs(change))}`;

/** Sizes at the runs as of earlier instants, the newest run of each, in order of time. */
async function pastRuns({ warehouse, clock }: Session): Promise<Map<string, SizeAt[]>> {
  const frame = await warehouse.query(
    sql`SELECT segment, as_of, size FROM ${name("satsuma", "segment_sizes")} ORDER BY run`,
  );
  const latest = new Map<string, { segment: string; asOf: string; size: number }>();
  for (const { segment, as_of: asOf, size } of rowsOf(frame)) {
    const each = { segment: String(segment), asOf: String(asOf), size: Number(size) };
    if (isBefore(each.asOf, clock.asOf)) latest.set(`${each.segment} ${each.asOf}`, each);
  }
  const sizes = new Map<string, SizeAt[]>();
  for (const { segment, asOf, size } of latest.values())
    sizes.set(segment, [...(sizes.get(segment) ?? []), { day: dayOf(asOf), size }]);
  return new Map(
    [...sizes].map(([segment, all]) => [segment, all.toSorted((a, b) => a.day - b.day)]),
  );
}

async function pastWeeks(
  session: Session,
  segments: readonly Segment[],
): Promise<Map<string, SizeAt[]>> {
  const instants = weeksBack(session).filter((instant) => hasData(session, instant));
  if (segments.length === 0 || instants.length < PAST_RUNS + 1) return new Map();
  const { sizes } = await segmentsAt(session, { segments, instants });
  return new Map(
    segments.map(({ name: segment }, i) => [
      segment,
      instants.map((instant, j) => ({ day: dayOf(instant), size: sizes[i]![j]! })),
    ]),
  );
}

function weeksBack({ clock }: Session): string[] {
  const now = Temporal.Instant.from(clock.asOf).toZonedDateTimeISO(clock.timezone);
  return Array.from({ length: WEEKS + 1 }, (_, i) =>
    now
      .subtract({ weeks: WEEKS - i })
      .toInstant()
      .toString(),
  );
}

const hasData = ({ catalogue }: Session, instant: string): boolean =>
  Object.values(catalogue.events).some(
    ({ span }) => span !== undefined && isBefore(span.first, instant),
  );

const dayOf = (instant: string): number =>
  Temporal.Instant.from(instant).epochMilliseconds / 86_400_000;
