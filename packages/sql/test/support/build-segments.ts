import type { Cond, Value, Window } from "@satsuma/ir";
import type { Output } from "@satsuma/sql";
import * as b from "./build.ts";
import { outputOf } from "./case.ts";
import { customer, order, visit } from "./catalogue.ts";
import type { ShopData } from "./shop.ts";

/** Forty customers with 0 to 39 points, and some events of each. */
export const fortyCustomers: ShopData = {
  customers: Array.from({ length: 40 }, (_, i) => ({
    key: `c${String(i).padStart(2, "0")}`,
    points: i,
    country: i % 3 === 0 ? "DE" : "AT",
  })),
  orders: Array.from({ length: 80 }, (_, i) => ({
    of: i % 40,
    at: `2026-01-${String(1 + (i % 28)).padStart(2, "0")}T00:00:00Z`,
    amount: i,
    quantity: i % 5,
    status: `s${i % 3}`,
  })),
  visits: Array.from({ length: 80 }, (_, i) => ({
    of: (i * 7) % 40,
    at: `2026-01-${String(1 + (i % 27)).padStart(2, "0")}T12:00:00Z`,
    path: `/p${i % 4}`,
  })),
};
const since = (day: number): Window =>
  b.window(`2026-01-${String(1 + (day % 28)).padStart(2, "0")}T00:00:00Z`);
/** What was spent since a day of January. */
export const spend = (day: number): Value =>
  b.aggregate("sum", "orders", { argument: order.amount, window: since(day) });
const isPaid = b.compare(order.status, "eq", b.words("s1"));

/** Looked, then bought within some days; looked and did not; each over filters and windows of its own. */
export const followed = (i: number): Cond =>
  b.sequence(
    [
      b.step("visits", { filter: b.matches(visit.path, "equals", `/p${i % 4}`) }),
      b.step("orders", {
        absent: i % 3 === 0,
        within: { count: 1 + (i % 9), unit: "day" },
        ...(i % 2 === 0 && { filter: isPaid }),
      }),
    ],
    since(i % 5),
  );

/** One of several ranks by what was spent. */
export const ranked = (i: number): Cond =>
  b.rank(i % 2 === 0 ? "top" : "bottom", String(1 + i), spend(i % 3), {
    ...(i % 4 === 0 && { per: customer.country }),
    withTies: i % 5 === 0,
  });

/** Two hundred segments over shared definitions: twenty sequences and twenty ranks among plain rules, and members of others. */
export function twoHundredSegments(): Output[] {
  const conds: Cond[] = [];
  for (let i = 0; i < 200; i += 1) {
    const rule =
      i % 10 === 3
        ? followed(i)
        : i % 10 === 7
          ? ranked(Math.floor(i / 10))
          : b.compare(spend(i), "ge", b.euros(String(i)));
    const before = conds[i - 5];
    conds.push(before === undefined ? rule : b.any(rule, b.member(`segment_${i - 5}`, before)));
  }
  return conds.map((cond, i) => outputOf(`segment_${i}`, cond));
}

/** Ten levels, each a rank among the members of the one before, and the points of those who are left. */
export function tenNestedRanks(): { readonly cond: Cond; readonly left: readonly number[] } {
  let cond: Cond = b.known(customer.points);
  let left = Array.from({ length: 40 }, (_, points) => points);
  for (let i = 0; i < 10; i += 1) {
    const among = b.member(`level_${i}`, cond);
    const count = 30 - 3 * i;
    cond = b.rank(i % 2 === 0 ? "top" : "bottom", String(count), customer.points, { among });
    left = i % 2 === 0 ? left.slice(-count) : left.slice(0, count);
  }
  return { cond, left };
}

/** One rule of five hundred conditions: over aggregates of their own, each beside one over points, and two more. */
export const fiveHundredConditions = (): Cond =>
  b.any(
    ...Array.from({ length: 249 }, (_, i) =>
      b.all(
        b.compare(
          b.aggregate("count", "orders", {
            filter: b.compare(order.quantity, "eq", b.digits(String(i % 50))),
            window: since(i),
          }),
          "ge",
          b.digits(String(1 + (i % 7))),
        ),
        b.compare(customer.points, "gt", b.digits(String(20 + (i % 60)))),
      ),
    ),
    b.compare(customer.country, "eq", b.words("FR")),
    b.compare(customer.points, "eq", b.digits("3")),
  );

/** The points of those whom the five hundred conditions select, counted by hand: order `j` is of customer `j` modulo 40. */
export const fiveHundredSelect = (): readonly number[] =>
  Array.from({ length: 40 }, (_, points) => points).filter((points) => {
    if (points === 3) return true;
    return Array.from({ length: 249 }, (_, i) => i).some((i) => {
      const found = [points, points + 40].filter((j) => j % 5 === i % 50 && j % 28 >= i % 28);
      return found.length >= 1 + (i % 7) && points > 20 + (i % 60);
    });
  });
