import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";

/** Customers of the larger shop. */
const customers = 3000;

const days = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(2026, 0, 1 + from + i)).toISOString().slice(0, 10),
  );

/** Files of a shop that takes a while to be run: every customer orders every so many days of January and February. */
export function manyOrders(salt: number): Readonly<Record<string, string>> {
  const rows = days(0, 59).flatMap((day, i) =>
    Array.from({ length: customers }, (_, n) => n)
      .filter((n) => (i + n + salt) % (7 + (n % 23)) === 0)
      .map((n) => `c${n},${day} 12:00,${((n * 37) % 500) / 10}\n`),
  );
  const people = Array.from(
    { length: customers },
    (_, n) => `c${n},${n % 5 === 0 ? "DE" : "AT"}\n`,
  );
  return {
    "customers.csv": `id,country\n${people.join("")}`,
    "orders.csv": `customer,happened,amount\n${rows.join("")}`,
  };
}

/** Rules of that shop. */
export const manyRules = `segment recent where has orders in last 7 days
segment rich where sum of orders.amount ever > 100
segment germans where country is "DE" and has orders in last 14 days
tiers loyalty tier gold where count of orders ever >= 5 tier silver where has orders ever otherwise none_yet
`;

/** Its config. */
export const manyOrdersConfig: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  customers: { from: csv("customers.csv"), key: "id" },
  events: { orders: { from: csv("orders.csv"), customer: "customer", time: "happened" } },
};
