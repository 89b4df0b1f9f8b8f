import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { numberAt, rowsOf } from "../queries/read.ts";
import { currentRun } from "../state/published.ts";
import type { PublishedRun } from "../state/published.ts";

/** A run, and which of its columns hold exact numbers with a fraction: frames tell those as text. */
export interface ReadRun {
  readonly run: PublishedRun;
  readonly exact: ReadonlySet<string>;
}

/** The run that readers see: read anew only when another was published, so that single customers are told quickly. */
export class HeldRun {
  #held: ReadRun | undefined;

  /** Undefined before the first run. */
  async of(warehouse: Warehouse): Promise<ReadRun | undefined> {
    const frame = await warehouse.query(sql`SELECT run FROM ${name("satsuma", "current_run")}`);
    if (frame.length === 0) return undefined;
    if (this.#held?.run.run !== numberAt(frame, "run")) this.#held = await readRun(warehouse);
    return this.#held;
  }
}

async function readRun(warehouse: Warehouse): Promise<ReadRun | undefined> {
  const run = await currentRun(warehouse);
  return run && { run, exact: await exactColumns(warehouse, run) };
}

/** The columns of a run's table that hold exact numbers with a fraction. */
export async function exactColumns(
  warehouse: Warehouse,
  { evaluation }: PublishedRun,
): Promise<ReadonlySet<string>> {
  const frame = await warehouse.query(
    sql`SELECT column_name AS "column" FROM information_schema.columns WHERE table_schema = 'satsuma' AND table_name = ${evaluation} AND (upper(data_type) LIKE 'DECIMAL%' OR upper(data_type) LIKE 'NUMERIC%')`,
  );
  return new Set(rowsOf(frame).map(({ column }) => String(column)));
}
