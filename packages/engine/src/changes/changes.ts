import { SatsumaError } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import type { Work } from "../project-options.ts";
import { unknownSegment } from "../rules/unknown-segment.ts";
import { numberAt, rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { ChangeCause } from "../run/change-cause.ts";
import { logTables } from "../state/log-tables.ts";
import { currentRun } from "../state/published.ts";
import type { PublishedRun } from "../state/published.ts";
import type { Change, ChangeCount, Changes, ChangesOptions, ChangesRun } from "./changes-result.ts";

const log = name("satsuma", logTables.changes);
const shownUnlessSaid = 20;

/** What is asked for, as conditions on the log. */
interface Asked {
  readonly where: Fragment;
  readonly run?: ChangesRun;
}

/**
 * Reads the log of changes.
 *
 * @param rules names of the segments of now
 * @throws SatsumaError `RUN_NOT_RUN` before the first run, `RUN_SEGMENT`, `RUN_CUSTOMER`, `CHANGES_RUN` when there is none
 */
export async function readChanges(
  warehouse: Warehouse,
  options: ChangesOptions & Work,
  rules: () => Promise<readonly string[]>,
): Promise<Changes> {
  const last = await currentRun(warehouse);
  if (last === undefined)
    throw new SatsumaError("RUN_NOT_RUN", "there are no changes: nothing has been run yet", {
      help: "run `satsuma run` first",
    });
  const { where, run } = await asked(warehouse, options, last);
  const counts = await countsOf(warehouse, where, options);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) await refuseUnknown(warehouse, options, last, rules);
  const changes = total === 0 ? [] : await changesOf(warehouse, where, options);
  return { ...(run && { run }), total, counts, changes };
}

async function asked(
  warehouse: Warehouse,
  { segment, customer, run }: ChangesOptions,
  last: PublishedRun,
): Promise<Asked> {
  const about =
    run === undefined
      ? customer === undefined
        ? { run: last.run, asOf: last.asOf }
        : undefined
      : await runNumbered(warehouse, run, last);
  const conditions = [
    ...(about ? [sql`run = ${about.run}`] : []),
    ...(segment === undefined ? [] : [sql`segment = ${segment}`]),
    ...(customer === undefined ? [] : [sql`CAST(customer AS text) = ${customer}`]),
  ];
  const where = join([sql`TRUE`, ...conditions], " AND ");
  return { where, ...(about && { run: about }) };
}

async function runNumbered(
  warehouse: Warehouse,
  run: number,
  last: PublishedRun,
): Promise<ChangesRun> {
  const frame = await warehouse.query(
    sql`SELECT as_of FROM ${name("satsuma", "runs")} WHERE run = ${run}`,
  );
  const [found] = rowsOf(frame);
  if (found !== undefined) return { run, asOf: String(found["as_of"]) };
  throw new SatsumaError("CHANGES_RUN", `there is no run ${run}`, {
    help: `runs are counted from 1; the last one is ${last.run}`,
  });
}

async function countsOf(warehouse: Warehouse, where: Fragment, work: Work): Promise<ChangeCount[]> {
  const frame = await warehouse.query(
    sql`SELECT segment, change, cause, because, count(*) AS size FROM ${log} WHERE ${where} GROUP BY segment, change, cause, because ORDER BY size DESC, segment, change, cause, because`,
    cancel(work),
  );
  return rowsOf(frame).map((row, i) => ({ ...kindOf(row), count: numberAt(frame, "size", i) }));
}

/** Where not all are told, some of each kind are. */
async function changesOf(
  warehouse: Warehouse,
  where: Fragment,
  { limit = shownUnlessSaid, ...work }: ChangesOptions & Work,
): Promise<Change[]> {
  const turn = sql`row_number() OVER (PARTITION BY run, segment, change, cause, because ORDER BY customer)`;
  const picked = Number.isFinite(limit)
    ? sql`SELECT * FROM (SELECT *, ${turn} AS turn FROM ${log} WHERE ${where}) AS told ORDER BY run DESC, turn, segment, change, customer LIMIT ${limit}`
    : sql`SELECT * FROM ${log} WHERE ${where}`;
  const frame = await warehouse.query(
    sql`SELECT run, as_of, customer, segment, change, cause, because FROM (${picked}) AS picked ORDER BY run DESC, segment, change, customer`,
    cancel(work),
  );
  return rowsOf(frame).map((row, i) => ({
    run: numberAt(frame, "run", i),
    asOf: String(row["as_of"]),
    customer: row["customer"] ?? null,
    ...kindOf(row),
  }));
}

const kindOf = (row: Readonly<Record<string, unknown>>): Omit<ChangeCount, "count"> => ({
  segment: String(row["segment"]),
  change: row["change"] === "entered" ? "entered" : "left",
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by runs only
  cause: (row["cause"] ?? null) as ChangeCause | null,
  because: typeof row["because"] === "string" ? row["because"] : null,
});

/** Nobody moved: or there is no such segment, or no such customer. */
async function refuseUnknown(
  warehouse: Warehouse,
  { segment, customer }: ChangesOptions,
  last: PublishedRun,
  rules: () => Promise<readonly string[]>,
): Promise<void> {
  if (
    segment !== undefined &&
    !last.flags.has(segment) &&
    !(await isLogged(warehouse, "segment", segment))
  ) {
    const known = await rules();
    if (!known.includes(segment)) throw unknownSegment(segment, known);
  }
  if (customer === undefined || (await isLogged(warehouse, "customer", customer))) return;
  const frame = await warehouse.query(
    sql`SELECT count(*) AS found FROM ${name("satsuma", last.evaluation)} WHERE CAST(key AS text) = ${customer}`,
  );
  if (numberAt(frame, "found") > 0) return;
  throw new SatsumaError("RUN_CUSTOMER", `there is no customer "${customer}"`, {
    help: "keys are told exactly as the data has them; `satsuma members SEGMENT` lists some",
  });
}

async function isLogged(
  warehouse: Warehouse,
  column: "segment" | "customer",
  value: string,
): Promise<boolean> {
  const frame = await warehouse.query(
    sql`SELECT count(*) AS found FROM ${log} WHERE CAST(${name(column)} AS text) = ${value}`,
  );
  return numberAt(frame, "found") > 0;
}
