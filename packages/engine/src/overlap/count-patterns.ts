import { name, sql } from "@satsuma/sql";
import { numberAt, textAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Evaluated } from "../run/evaluated.ts";
import { patternOf } from "../queries/flag-pattern.ts";
import { PatternTally } from "./tally.ts";
import type { Tally } from "./tally.ts";

/** What is tallied. */
interface CountedPatterns {
  /** Names of evaluated segments. */
  readonly segments: readonly string[];
  /** For each whether being in it counts for who is in one only, and in how many. */
  readonly counts: readonly boolean[];
  /** How many of the largest patterns are kept. */
  readonly most: number;
}

/**
 * Tallies in which of some segments customers are together: one statement that groups them by all flags, read as it comes.
 */
export async function countPatterns(
  { warehouse, work }: Session,
  { table, flags }: Evaluated,
  { segments, counts, most }: CountedPatterns,
): Promise<Tally> {
  const tally = new PatternTally(counts, most);
  const pattern = patternOf(segments.map((segment) => name(flags.get(segment)!)));
  work.progress?.({ stage: `comparing ${segments.length} segments` });
  const frames = warehouse.stream(
    sql`SELECT pattern, count(*) AS customers FROM (SELECT ${pattern} AS pattern FROM ${name(...table)}) AS patterns GROUP BY pattern`,
    cancel(work),
  );
  for await (const frame of frames)
    for (let row = 0; row < frame.length; row += 1)
      tally.add(placesIn(textAt(frame, "pattern", row)), numberAt(frame, "customers", row));
  return tally.result();
}

function placesIn(pattern: string): number[] {
  const places: number[] = [];
  for (let place = pattern.indexOf("1"); place !== -1; place = pattern.indexOf("1", place + 1))
    places.push(place);
  return places;
}
