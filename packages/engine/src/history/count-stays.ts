import type { Cond } from "@satsuma/ir";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Output } from "@satsuma/sql";
import { countWhere } from "../queries/count-where.ts";
import { forEachRange } from "../queries/for-each-range.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";

/** Members at each instant, and those who were members at the one before too, 0 at the first: [instant][segment]. */
export interface Stays {
  readonly customers: number;
  readonly members: readonly (readonly number[])[];
  readonly stayed: readonly (readonly number[])[];
}

/** Counts conditions, resolved and with traits written, in one pass. @param conditions [instant][segment] */
export async function countStays(
  session: Session,
  conditions: readonly (readonly Cond[])[],
  stage: string,
): Promise<Stays> {
  const outputs = conditions.flatMap((each, i) =>
    each.map((cond, j): Output => ({ name: flag(i, j), kind: "cond", cond })),
  );
  const counts = conditions.flatMap((each, i) =>
    each.flatMap((_, j) => [
      counted(name(flag(i, j)), `m_${flag(i, j)}`),
      ...(i === 0
        ? []
        : [counted(sql`${name(flag(i, j))} AND ${name(flag(i - 1, j))}`, `s_${flag(i, j)}`)]),
    ]),
  );
  const members = conditions.map((each) => each.map(() => 0));
  const stayed = conditions.map((each) => each.map(() => 0));
  let customers = 0;
  await forEachRange(session, outputs, stage, async (rows) => {
    const frame = await session.warehouse.query(
      sql`SELECT ${join([sql`count(*) AS customers`, ...counts], ", ")} FROM (${rows}) AS scan`,
      cancel(session.work),
    );
    customers += numberAt(frame, "customers");
    conditions.forEach((each, i) =>
      each.forEach((_, j) => {
        members[i]![j]! += numberAt(frame, `m_${flag(i, j)}`);
        stayed[i]![j]! += numberAt(frame, `s_${flag(i, j)}`);
      }),
    );
  });
  return { customers, members, stayed };
}

const flag = (instant: number, segment: number): string => `i${instant}_${segment}`;

const counted = (cond: Fragment, as: string): Fragment => sql`${countWhere(cond)} AS ${name(as)}`;
