import { join, name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";

/**
 * The log of who entered and who left a segment. Most of what it says of a customer it says of thousands at the same run, so that the
 * rows of customers hold a number for it.
 */
export const logTables = {
  /** Who moved, how: `kind`, `customer`. */
  moves: "membership_moves",
  /** How: a row for each `run`, `segment`, `change` and reason. */
  kinds: "membership_move_kinds",
  /** Both together, for whoever reads the warehouse. */
  changes: "membership_changes",
} as const;

const moves = name("satsuma", logTables.moves);
const kinds = name("satsuma", logTables.kinds);
const changes = name("satsuma", logTables.changes);

/** Makes the table of kinds, and one log of two where an earlier version wrote it as one table. */
export async function createLogTables(warehouse: Warehouse): Promise<void> {
  await warehouse.execute(
    sql`CREATE TABLE IF NOT EXISTS ${kinds} (kind bigint, run bigint, as_of text, segment text, change text, cause text, because text)`,
  );
  const earlier = await warehouse.query(
    sql`SELECT table_name FROM information_schema.tables WHERE table_schema = 'satsuma' AND table_name = ${logTables.changes} AND table_type = 'BASE TABLE'`,
  );
  if (earlier.length > 0) await warehouse.transaction(() => split(warehouse));
}

/** A log of before there were causes has none that are known. */
async function split(warehouse: Warehouse): Promise<void> {
  for (const column of ["cause", "because"])
    await warehouse.execute(
      sql`ALTER TABLE ${changes} ADD COLUMN IF NOT EXISTS ${name(column)} text`,
    );
  const columns = ["run", "as_of", "segment", "change", "cause", "because"].map((each) =>
    name(each),
  );
  const how = join(columns, ", ");
  const same = columns.map((column) => sql`c.${column} IS NOT DISTINCT FROM k.${column}`);
  const statements = [
    sql`INSERT INTO ${kinds} (kind, ${how}) SELECT row_number() OVER (ORDER BY ${how}) - 1, ${how} FROM (SELECT DISTINCT ${how} FROM ${changes}) AS each_kind`,
    sql`CREATE TABLE ${moves} AS SELECT k.kind AS kind, c.customer AS customer FROM ${changes} AS c JOIN ${kinds} AS k ON ${join(same, " AND ")} ORDER BY kind`,
    sql`DROP TABLE ${changes}`,
    changesView,
  ];
  for (const statement of statements) await warehouse.execute(statement);
}

/** To be made again where the type of customers' keys changed. */
export const changesView = sql`CREATE OR REPLACE VIEW ${changes} AS
  SELECT k.segment AS segment, m.customer AS customer, k.change AS change, k.as_of AS as_of, k.run AS run, k.cause AS cause, k.because AS because
  FROM ${moves} AS m JOIN ${kinds} AS k ON k.kind = m.kind`;
