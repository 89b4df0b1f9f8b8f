import type { Cond } from "@satsuma/ir";
import type { Frame } from "@satsuma/model";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, Output, TablePath } from "@satsuma/sql";
import { dropTable } from "../queries/new-table.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Stays } from "./count-stays.ts";
import { fillPanel } from "./fill-panel.ts";

const panel: TablePath = ["satsuma", "panel"];

/** So many flags are a whole number that a double holds exactly. */
const flagsInNumber = 50;

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
  const numbers = Math.ceil((conditions[0]?.length ?? 0) / flagsInNumber);
  const keep = (rows: Fragment): Fragment => flagged(rows, conditions[0]?.length ?? 0);
  try {
    await fillPanel(session, { table: panel, outputs, stage, keep });
    return stays(await counted(session, numbers), conditions);
  } finally {
    await dropTable(session, panel);
  }
}

/** Flags as numbers: `f0`, `f1`, … */
function flagged(rows: Fragment, rules: number): Fragment {
  const digits = Array.from({ length: rules }, (_, i) => {
    const worth = raw(String(2 ** (i % flagsInNumber)));
    return sql`CASE WHEN ${name(`r${i}`)} THEN ${worth} ELSE 0 END`;
  });
  const numbers = Array.from({ length: Math.ceil(rules / flagsInNumber) }, (_, i) => {
    const own = digits.slice(i * flagsInNumber, (i + 1) * flagsInNumber);
    return sql`CAST(${join(own, " + ")} AS BIGINT) AS ${name(`f${i}`)}`;
  });
  const columns = [sql`ordinal`, sql`instant`, ...numbers];
  return sql`SELECT ${join(columns, ", ")} FROM (${rows}) AS flags`;
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

/** Adds up whom each flag is of. */
function stays(frame: Frame, conditions: readonly (readonly Cond[])[]): Stays {
  const members = conditions.map((each) => each.map(() => 0));
  const stayed = conditions.map((each) => each.map(() => 0));
  let customers = 0;
  for (let row = 0; row < frame.length; row += 1) {
    const instant = numberAt(frame, "instant", row);
    const count = numberAt(frame, "customers", row);
    if (instant === 0) customers += count;
    conditions[instant]!.forEach((_, rule) => {
      if (!has(frame, "now", { rule, row })) return;
      members[instant]![rule]! += count;
      if (has(frame, "before", { rule, row })) stayed[instant]![rule]! += count;
    });
  }
  return { customers, members, stayed };
}

/** Whether a flag is among those of a row; nobody has any before the first instant. */
function has(
  frame: Frame,
  when: "now" | "before",
  { rule, row }: { readonly rule: number; readonly row: number },
): boolean {
  const flags = numberAt(frame, `${when}${Math.floor(rule / flagsInNumber)}`, row);
  return Math.floor(flags / 2 ** (rule % flagsInNumber)) % 2 === 1;
}
