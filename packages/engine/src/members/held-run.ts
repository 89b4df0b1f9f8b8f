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
  return run && { run, exact: (await runColumns(warehouse, run)).exact };
}

/** Columns of a run's table by what they hold. */
interface RunColumns {
  /** Exact numbers with a fraction. */
  readonly exact: ReadonlySet<string>;
  /** Texts, of a closed list or not, and what cannot be told from one. */
  readonly texts: ReadonlySet<string>;
}

/** As the warehouse says, whatever plugins there are now; none of no run. */
export async function runColumns(
  warehouse: Warehouse,
  run: PublishedRun | undefined,
): Promise<RunColumns> {
  if (run === undefined) return { exact: new Set(), texts: new Set() };
  const frame = await warehouse.query(
    sql`SELECT column_name AS "column", upper(data_type) AS "type" FROM information_schema.columns WHERE table_schema = 'satsuma' AND table_name = ${run.evaluation}`,
  );
  const columns = rowsOf(frame).map(({ column, type }) => ({
    column: String(column),
    type: String(type),
  }));
  const those = (holds: (type: string) => boolean): ReadonlySet<string> =>
    new Set(columns.filter(({ type }) => holds(type)).map(({ column }) => column));
  return {
    exact: those((type) => /^(?:DECIMAL|NUMERIC)/u.test(type)),
    texts: those((type) => !noText.test(type)),
  };
}

/** Types of numbers, times, yes/no and lists. */
const noText =
  /^(?:DECIMAL|NUMERIC|DOUBLE|FLOAT|REAL|U?(?:TINY|SMALL|BIG|HUGE)?INT|BOOL|DATE|TIME|INTERVAL)|\[\d*\]$/u;
