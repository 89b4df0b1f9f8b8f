import fc from "fast-check";
import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";

/** An order of one of six customers: hours after 1 January 2026 in UTC, amount, whether it was paid. */
interface DrawnOrder {
  readonly customer: number;
  readonly hour: number;
  readonly amount: number;
  readonly isPaid: boolean;
}

/** Hours from January to the end of April, midnights of Berlin more often than not: windows end there. */
const hours = fc.oneof(
  fc.integer({ min: 0, max: 119 }).map((day) => 24 * day - 1),
  fc.integer({ min: 0, max: 119 }).map((day) => 24 * day - 2),
  fc.integer({ min: 0, max: 24 * 119 }),
);

/** Orders over four months in which Berlin's clocks change. */
export const drawnOrders = fc.array(
  fc.record<DrawnOrder>({
    customer: fc.integer({ min: 1, max: 6 }),
    hour: hours,
    amount: fc.integer({ min: 1, max: 9 }),
    isPaid: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);

/** Rules of every kind: windows of all forms, distinct values, firsts, sequences, ranks, percentiles, segments in segments, calendars. */
export const movingRules: readonly string[] = [
  "segment r0 where has orders in last 30 days",
  "segment r1 where has no orders in last 14 days and has orders ever",
  "segment r2 where sum of orders.amount where (paid is true) in last 45 days >= 10",
  "segment r3 where count of distinct orders.amount in last 60 days >= 2",
  "segment r4 where (first of orders.amount ever) >= 5",
  "segment r5 where sum of orders.amount in last 30 days > sum of orders.amount from 60 days ago to 30 days ago",
  "segment r6 where in top 2 by sum of orders.amount in last 60 days",
  "segment r7 where in top 40 % by count of orders in last 90 days",
  "segment r8 where has orders in previous month and has no orders in this month",
  "segment r9 where days since last of orders.happened >= 20",
  "segment r10 where has sequence (orders where (paid is false) then no orders where (paid is true) within 7 days) in last 40 days",
  "segment r11 where average of orders.amount in last 60 days > 4 and not member of r0",
  'segment r12 timezone "America/New_York" where has orders in last 10 days',
  "segment r13 where born in next 30 days",
  "segment r14 where max of orders.amount in 2026-02 >= 5",
  "segment r15 where median of orders.amount in last 90 days >= 4",
  "segment r16 where has orders within 20 days after born",
  "tiers t tier high where sum of orders.amount in last 60 days >= 12 tier low where has orders in last 60 days otherwise none_yet",
];

/** The files of a shop with these orders. */
export const movingShop = (orders: readonly DrawnOrder[]): Record<string, string> => ({
  "c.csv": `id,born\n${[1, 2, 3, 4, 5, 6].map((n) => `${n},2026-0${((n - 1) % 4) + 1}-1${n}\n`).join("")}`,
  "o.csv": `cid,happened,amount,paid\n${orders.map(orderLine).join("")}`,
});

function orderLine({ customer, hour, amount, isPaid }: DrawnOrder): string {
  const happened = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
  return `${customer},${happened},${amount},${String(isPaid)}\n`;
}

/** Its config; without `customers` they are known by their orders only. */
export const movingConfig: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  customers: { from: csv("c.csv"), key: "id" },
  events: { orders: { from: csv("o.csv"), customer: "cid", time: "happened" } },
};
