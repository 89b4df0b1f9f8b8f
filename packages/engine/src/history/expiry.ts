import type { Cond } from "@satsuma/ir";
import { name, raw, sql, join } from "@satsuma/sql";
import type { Fragment, Output } from "@satsuma/sql";
import { forEachRange } from "../queries/for-each-range.ts";
import { dropTable } from "../queries/new-table.ts";
import { at, numberAt, textAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Expiring, Expiry } from "./expiry-result.ts";
import { knownPast } from "./known-past.ts";
import { daysAhead } from "./local-days.ts";
import { localDate } from "../run/local-date.ts";
import { namedRules } from "./named-rules.ts";
import { withRulesAt } from "./rules-at.ts";
import { stretchesOf } from "./stretches.ts";

const table = ["satsuma", "expiry"] as const;

/** Counts of a segment's days ahead, and the rows they were counted from. */
export interface ExpiryTable {
  readonly expiry: Omit<Expiry, "leaving" | "entering">;
  /** `customer` and `leaves`, the local date: members whose membership ends, soonest first, then by key. */
  readonly leaving: Fragment;
  /** `customer` and `enters`: others who come in, likewise. */
  readonly entering: Fragment;
}

/**
 * Does work over the days on which membership of a segment ends or begins without new events: exact, as each day is evaluated. The
 * rows are gone afterwards.
 *
 * @throws SatsumaError `RUN_SEGMENT` when nothing is called so, `HISTORY_SPAN` when `within` is no span of days
 */
export async function withExpiry<Result>(
  session: Session,
  { segment, within }: { readonly segment: string; readonly within: string },
  work: (found: ExpiryTable) => Promise<Result>,
): Promise<Result> {
  const { asOf, timezone } = session.clock;
  const days = daysAhead(asOf, within, timezone);
  const rules = namedRules([segment], session).slice(0, 1);
  const instants = [asOf, ...days];
  try {
    return await withRulesAt(session, { rules, instants }, async (ready) => {
      await fillDays(ready.session, ready.conditions);
      const counted = await countDays(session, days.length);
      const dates = days.map((day) => localDate(day, timezone));
      const expiry = {
        segment,
        asOf,
        timezone,
        until: dates.at(-1) ?? localDate(asOf, timezone),
        customers: session.data.customers,
        size: counted.size,
        days: dates.map((date, i) => ({
          date,
          leave: counted.leave[i]!,
          enter: counted.enter[i]!,
        })),
        known: knownPast(session, { ...ready, values: [], rules, instants }),
      };
      return work({ expiry, leaving: rows("leaves", dates), entering: rows("enters", dates) });
    });
  } finally {
    await dropTable(session, table);
  }
}

/**
 * Writes rows of `key`, `is_member` as of the first instant, and `day`: the first of a stretch of days on which that is different, null
 * where it never is. Customers who are no members in all of a stretch have no row of it.
 */
async function fillDays(session: Session, conditions: readonly (readonly Cond[])[]): Promise<void> {
  const [now, ...days] = conditions.map(([cond]) => cond!);
  let isNew = true;
  await dropTable(session, table);
  for (const { from, to } of stretchesOf(days.map((day) => [day]))) {
    const outputs = [now!, ...days.slice(from, to)].map((cond, i): Output => ({
      name: i === 0 ? "is_member" : `d${from + i}`,
      kind: "cond",
      cond,
    }));
    const first = firstChange(outputs.slice(1).map((output) => output.name));
    const stage = `looking ${from + 1} to ${to} days ahead`;
    await forEachRange(session, outputs, stage, async (scan) => {
      const changes = sql`SELECT * FROM (SELECT key, is_member, ${first} AS day FROM (${scan}) AS scan) AS changes WHERE is_member OR day IS NOT NULL`;
      const target = name(...table);
      await session.warehouse.execute(
        isNew ? sql`CREATE TABLE ${target} AS ${changes}` : sql`INSERT INTO ${target} ${changes}`,
        cancel(session.work),
      );
      isNew = false;
    });
  }
}

/** The number of the first day that is not as now; the days are called `d` and their number. */
function firstChange(days: readonly string[]): Fragment {
  const cases = days.map((day) => sql`WHEN ${name(day)} <> is_member THEN ${raw(day.slice(1))}`);
  return sql`CASE ${join(cases, " ")} END`;
}

/** Each customer once. */
const changes = sql`SELECT key, is_member, min(day) AS day FROM ${name(...table)} GROUP BY key, is_member`;

interface DayCounts {
  readonly size: number;
  readonly leave: readonly number[];
  readonly enter: readonly number[];
}

async function countDays({ warehouse, work }: Session, days: number): Promise<DayCounts> {
  const frame = await warehouse.query(
    sql`SELECT is_member, day, count(*) AS size FROM (${changes}) AS changes GROUP BY is_member, day`,
    cancel(work),
  );
  const leave = Array.from({ length: days }, () => 0);
  const enter = leave.slice();
  let size = 0;
  for (let row = 0; row < frame.length; row += 1) {
    const isMember = at(frame, "is_member", row) === true;
    const count = numberAt(frame, "size", row);
    const day = numberAt(frame, "day", row);
    if (isMember) size += count;
    if (day > 0) (isMember ? leave : enter)[day - 1]! += count;
  }
  return { size, leave, enter };
}

/** The rows of those who leave, or who enter, with dates for days. */
function rows(which: "leaves" | "enters", dates: readonly string[]): Fragment {
  const cases = dates.map((date, i) => sql`WHEN ${raw(String(i + 1))} THEN ${date}`);
  const of = which === "leaves" ? sql`is_member` : sql`NOT is_member`;
  return sql`SELECT key AS customer, CASE day ${join(cases, " ")} END AS ${name(which)} FROM (${changes}) AS changes WHERE ${of} AND day IS NOT NULL ORDER BY day, key`;
}

/** When membership of a segment ends and begins. @throws SatsumaError as `withExpiry` */
export const expiryOf = (
  session: Session,
  about: { readonly segment: string; readonly within: string },
): Promise<Expiry> =>
  withExpiry(session, about, async ({ expiry, leaving, entering }) => ({
    ...expiry,
    leaving: await expiring(session, leaving, "leaves"),
    entering: await expiring(session, entering, "enters"),
  }));

async function expiring(
  { warehouse, work }: Session,
  query: Fragment,
  column: "leaves" | "enters",
): Promise<Expiring[]> {
  const found: Expiring[] = [];
  for await (const frame of warehouse.stream(query, cancel(work)))
    for (let row = 0; row < frame.length; row += 1)
      found.push({ customer: at(frame, "customer", row), day: textAt(frame, column, row) });
  return found;
}
