import { join, name, sql } from "@satsuma/sql";
import type { Output } from "@satsuma/sql";
import type { RulesAt } from "../history/rules-at.ts";
import { forEachRange } from "../queries/for-each-range.ts";
import { at, numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { States } from "./states.ts";

/** Customers who were in one state at the first instant and in one at the second. */
export interface Pair {
  readonly from: Place;
  readonly to: Place;
  readonly size: number;
}

/** Where a customer is, and whether there was any event of theirs yet. */
export interface Place {
  readonly state: string;
  readonly isSeen: boolean;
}

/** Counts customers by both states. @param how.hasArrived whether the last rule says who is seen */
export async function countPairs(
  { session, conditions, values }: RulesAt,
  how: { readonly states: States; readonly hasArrived: boolean },
): Promise<Pair[]> {
  const outputs = [0, 1].flatMap((instant): Output[] => [
    ...(conditions[instant] ?? []).map((cond, i): Output => ({
      name: flag(instant, i),
      kind: "cond",
      cond,
    })),
    ...(values[instant] ?? []).map((each, i): Output => ({
      name: value(instant, i),
      kind: "value",
      value: each,
    })),
  ]);
  const columns = join(
    outputs.map((output) => name(output.name)),
    ", ",
  );
  const pairs = new Map<string, Pair>();
  await forEachRange(session, outputs, "counting moves", async (rows) => {
    const frame = await session.warehouse.query(
      sql`SELECT ${columns}, count(*) AS size FROM (${rows}) AS scan GROUP BY ${columns}`,
      cancel(session.work),
    );
    const placeAt = (instant: number, row: number): Place => {
      const flags = (conditions[instant] ?? []).map(
        (_, i) => at(frame, flag(instant, i), row) === true,
      );
      const found = (values[instant] ?? []).map((_, i) => at(frame, value(instant, i), row));
      const isSeen = how.hasArrived ? (flags.pop() ?? true) : true;
      return { state: how.states.stateOf(flags, found), isSeen };
    };
    for (let row = 0; row < frame.length; row += 1) {
      const [from, to] = [placeAt(0, row), placeAt(1, row)];
      const key = JSON.stringify([from, to]);
      const size = (pairs.get(key)?.size ?? 0) + numberAt(frame, "size", row);
      pairs.set(key, { from, to, size });
    }
  });
  return [...pairs.values()];
}

const flag = (instant: number, i: number): string => `f${instant}_${i}`;
const value = (instant: number, i: number): string => `v${instant}_${i}`;
