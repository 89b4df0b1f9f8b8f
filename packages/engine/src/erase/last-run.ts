import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import type { Scalar } from "@satsuma/model";
import { rowsOf } from "../queries/read.ts";
import type { RunResult, SegmentResult } from "../run/run-result.ts";
import { logTables } from "../state/log-tables.ts";
import { currentRun } from "../state/published.ts";
import type { PublishedRun } from "../state/published.ts";
import { isTheirs } from "./chosen-keys.ts";
import type { ChosenKeys } from "./chosen-keys.ts";

type Row = Readonly<Record<string, Scalar>>;

/** What the last run says of customers who are about to be erased. */
interface Theirs {
  /** Their rows of the evaluation. */
  readonly rows: readonly Row[];
  /** Segment and `entered` or `left` → how many of them did at that run. */
  readonly moved: ReadonlyMap<string, number>;
}

/**
 * Makes the sizes of the last run, and what it tells of groups, those of everybody else, so that they go with its membership and with
 * its part of the change log: the next run may carry them over. To be done before the rows are deleted.
 *
 * @returns the run; undefined before the first
 */
export async function reckonLastRun(
  chosen: ChosenKeys,
  warehouse: Warehouse,
): Promise<number | undefined> {
  const run = await currentRun(warehouse);
  if (run === undefined) return undefined;
  const theirs = await findTheirs(run, chosen, warehouse);
  const result = less(run, theirs);
  await warehouse.execute(
    sql`UPDATE ${name("satsuma", "runs")} SET result = ${JSON.stringify(result)} WHERE run = ${run.run}`,
  );
  for (const { name: segment, size, entered, left } of result.segments)
    await warehouse.execute(
      sql`UPDATE ${name("satsuma", "segment_sizes")} SET size = ${size}, entered = ${entered}, departed = ${left} WHERE run = ${run.run} AND segment = ${segment}`,
    );
  return run.run;
}

async function findTheirs(
  { run, evaluation }: PublishedRun,
  chosen: ChosenKeys,
  warehouse: Warehouse,
): Promise<Theirs> {
  const rows = await warehouse.query(
    sql`SELECT * FROM ${name("satsuma", evaluation)} WHERE ${isTheirs(name("key"), chosen)}`,
  );
  const moves = await warehouse.query(
    sql`SELECT segment, change, count(*) AS n FROM ${name("satsuma", logTables.changes)} WHERE run = ${run} AND ${isTheirs(name("customer"), chosen)} GROUP BY 1, 2`,
  );
  return {
    rows: rowsOf(rows),
    moved: new Map(
      rowsOf(moves).map(({ segment, change, n }) => [
        moveOf(segment ?? "", change ?? ""),
        Number(n),
      ]),
    ),
  };
}

const moveOf = (segment: Scalar, change: Scalar): string => `${String(change)} ${String(segment)}`;

function less({ result, flags }: PublishedRun, { rows, moved }: Theirs): RunResult {
  const customers = result.customers - rows.length;
  const share = (size: number): number => (customers === 0 ? 0 : size / customers);
  const segment = (each: SegmentResult): SegmentResult => {
    const flag = flags.get(each.name) ?? "";
    const size = each.size - rows.filter((row) => row[flag] === true).length;
    const movedSo = (change: string): number => moved.get(moveOf(each.name, change)) ?? 0;
    return {
      ...each,
      size,
      share: share(size),
      entered: each.entered - movedSo("entered"),
      left: each.left - movedSo("left"),
    };
  };
  const groups = result.groups.map(({ groups: parts, ...trait }) => ({
    ...trait,
    groups: parts
      .map((part) => {
        const gone = rows.filter((row) => row[trait.trait] === part.value).length;
        return { ...part, size: part.size - gone, share: share(part.size - gone) };
      })
      .filter(({ size }) => size > 0),
  }));
  return { ...result, customers, segments: result.segments.map(segment), groups };
}
