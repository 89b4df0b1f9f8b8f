import type { Cond } from "@satsuma/ir";
import type { Frame } from "@satsuma/model";
import { join, name, sql, workSchema } from "@satsuma/sql";
import type { Fragment, Output, TablePath } from "@satsuma/sql";
import { dropTable } from "../queries/new-table.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Stays } from "./count-stays.ts";
import { fillPanel } from "./fill-panel.ts";
import { FlagSums, flagColumns, flagNumbers } from "./flags.ts";

const panel: TablePath = [workSchema, "panel"];

/**
 * As `countStays`, over a table with a row for each customer and instant: far less work where instants are many. A customer's flags at
 * an instant are binary digits of a number, so that those of alike customers are counted together.
 */
export async function countPanel(
  session: Session,
  conditions: readonly (readonly Cond[])[],
  stage: string,
): Promise<Stays> {
  const outputs = conditions.map((each) =>
    each.map((cond, i): Output => ({ name: `r${i}`, kind: "cond", cond })),
  );
  const flags = flagColumns((outputs[0] ?? []).map((output) => output.name));
  const keep = (rows: Fragment): Fragment =>
    sql`SELECT ${join([sql`ordinal`, sql`instant`, ...flags], ", ")} FROM (${rows}) AS flags`;
  try {
    await fillPanel(session, { table: panel, outputs, stage, keep });
    return stays(await counted(session, flags.length), conditions);
  } finally {
    await dropTable(session, panel);
  }
}

/** How many customers have some flags at an instant, `now0`, …, and had some at the one before, `before0`, … */
function counted({ warehouse, work, data }: Session, numbers: number): Promise<Frame> {
  const both = Array.from({ length: numbers }, (_, i) => [
    { column: name("now", `f${i}`), as: `now${i}` },
    { column: name("before", `f${i}`), as: `before${i}` },
  ]).flat();
  const instant = name("now", "instant");
  const columns = both.map(({ column, as }) => sql`${column} AS ${name(as)}`);
  const keys = [instant, ...both.map(({ column }) => column)];
  return warehouse.query(
    sql`SELECT ${join([sql`${instant} AS instant`, sql`count(*) AS customers`, ...columns], ", ")} FROM ${name(...panel)} AS now LEFT JOIN ${name(...panel)} AS before ON ${name("before", "ordinal")} = ${name("now", "ordinal")} - ${data.customers} GROUP BY ${join(keys, ", ")}`,
    cancel(work),
  );
}

/** Adds up whom each flag is of. Nobody has any before the first instant. */
function stays(frame: Frame, conditions: readonly (readonly Cond[])[]): Stays {
  const rules = conditions[0]?.length ?? 0;
  const numbers = flagNumbers(rules);
  const members = conditions.map(() => new FlagSums(rules));
  const stayed = conditions.map(() => new FlagSums(rules));
  let customers = 0;
  for (let row = 0; row < frame.length; row += 1) {
    const instant = numberAt(frame, "instant", row);
    const count = numberAt(frame, "customers", row);
    if (instant === 0) customers += count;
    for (let i = 0; i < numbers; i += 1) {
      const now = numberAt(frame, `now${i}`, row);
      members[instant]!.add(now, i, count);
      stayed[instant]!.add(now & numberAt(frame, `before${i}`, row), i, count);
    }
  }
  return {
    customers,
    members: members.map(({ all }) => all),
    stayed: stayed.map(({ all }) => all),
  };
}
