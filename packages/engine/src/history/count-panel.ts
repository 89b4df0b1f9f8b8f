import type { Cond } from "@satsuma/ir";
import { compilePanel, join, name, sql } from "@satsuma/sql";
import type { TablePath } from "@satsuma/sql";
import { dropTable } from "../queries/new-table.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Stays } from "./count-stays.ts";

const prefix = ["satsuma", "panel"] as const;

/** As `countStays`, over a table with a row for each customer and instant: far less work where instants are many. */
export async function countPanel(
  session: Session,
  conditions: readonly (readonly Cond[])[],
  stage: string,
): Promise<Stays> {
  const { warehouse, layout, until, work } = session;
  const panel = compilePanel({ layout, conditions, asOf: until, prefix }, warehouse.dialect);
  const flags: TablePath = ["satsuma", "panel"];
  const tables = [...panel.tables, { table: flags, select: panel.rows }];
  try {
    for (const [i, { table, select }] of tables.entries()) {
      work.signal?.throwIfAborted();
      work.progress?.({ stage, done: i, total: tables.length });
      await dropTable(session, table);
      await warehouse.execute(sql`CREATE TABLE ${name(...table)} AS ${select}`, cancel(work));
    }
    return await counted(session, flags, conditions);
  } finally {
    for (const { table } of tables) await dropTable(session, table);
  }
}

async function counted(
  { warehouse, work, data }: Session,
  flags: TablePath,
  conditions: readonly (readonly Cond[])[],
): Promise<Stays> {
  const rules = conditions[0] ?? [];
  const figures = rules.flatMap((_, j) => {
    const [now, before] = [name("now", `r${j}`), name("before", `r${j}`)];
    return [
      sql`count(CASE WHEN ${now} THEN 1 END) AS ${name(`m${j}`)}`,
      sql`count(CASE WHEN ${now} AND ${before} THEN 1 END) AS ${name(`s${j}`)}`,
    ];
  });
  const number = name("now", "instant");
  const frame = await warehouse.query(
    sql`SELECT ${join([sql`${number} AS instant`, sql`count(*) AS customers`, ...figures], ", ")} FROM ${name(...flags)} AS now LEFT JOIN ${name(...flags)} AS before ON ${name("before", "ordinal")} = ${name("now", "ordinal")} - ${data.customers} GROUP BY ${number} ORDER BY ${number}`,
    cancel(work),
  );
  const figure = (column: string): number[][] =>
    conditions.map((each, i) => each.map((_, j) => numberAt(frame, `${column}${j}`, i)));
  return { customers: numberAt(frame, "customers"), members: figure("m"), stayed: figure("s") };
}
