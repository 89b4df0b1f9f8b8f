import { cell } from "@satsuma/plugin";
import type { Fitted, Frame, Method, Scalar } from "@satsuma/plugin";
import lifetime from "@satsuma/plugin-lifetime";
import type { LifetimeConfig, LifetimeModel } from "@satsuma/plugin-lifetime";
import {
  customersFromRows,
  memoryFit,
  memoryRun,
  memoryScore,
  setUp,
} from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";

/** The event tables of the project that tests run in. */
export const project = { events: { orders: { time: "ordered_at" } } };

/** An order: days before the end of what is seen, and what was paid. */
export interface Order {
  readonly customer: string;
  readonly day: number;
  readonly amount: number | null;
}

/** Buyers with what a fit and a score are told of them. */
export type Shop = MemoryCustomers<"orders" | "first" | "last" | "spent">;

const number = { kind: "number" } as const;

/** The buyers of some orders, by key, and the orders by time. */
export function shopOf(orders: readonly Order[]): Shop {
  const byTime = orders.toSorted((a, b) => b.day - a.day);
  const rows = [...Map.groupBy(byTime, ({ customer }) => customer)].map(([customer, bought]) => ({
    customer,
    orders: bought.length,
    first: bought[0]?.day ?? null,
    last: bought.at(-1)?.day ?? null,
    spent: bought.reduce((sum, { amount }) => sum + (amount ?? 0), 0).toFixed(2),
  }));
  const types = {
    orders: number,
    first: number,
    last: number,
    spent: { kind: "money", currency: "EUR" },
  } as const;
  const events = byTime.map(({ customer, day, amount }) => ({
    customer,
    date: dateOf(day),
    amount,
  }));
  const eventTypes = { date: number, amount: number };
  return customersFromRows(rows, types, { kind: "text" }, { events, eventTypes });
}

/** The date so many days before the run's, as digits. */
const dateOf = (day: number): number =>
  Number(new Date(TODAY - day * MS_A_DAY).toISOString().slice(0, 10).replaceAll("-", ""));

/** How many days before the run's a date is. */
export function dayOf(date: number): number {
  const iso = String(date).replace(/(\d{4})(\d\d)(\d\d)/u, "$1-$2-$3");
  return (TODAY - Date.parse(iso)) / MS_A_DAY;
}

/** The day of runs of the kit. */
const TODAY = Date.parse("2026-03-01T00:00:00Z");
const MS_A_DAY = 86_400_000;

/** The one method of the plugin. */
export async function valueMethod(config: Partial<LifetimeConfig> = {}): Promise<Method> {
  const { contributions } = await setUp(lifetime, { orders: "orders", ...config }, { project });
  return contributions.methods![0]!;
}

/** Fits a shop and scores its buyers. */
export async function fitAndScore(
  shop: Shop,
  config: Partial<LifetimeConfig> = {},
): Promise<{ readonly fitted: Fitted<LifetimeModel>; readonly traits: Frame }> {
  const method = await valueMethod(config);
  const fitted = await method.fit(memoryFit(shop), memoryRun(method.standard));
  const traits = memoryScore(method.score, fitted.model, shop);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the plugin has this one method
  return { fitted: fitted as Fitted<LifetimeModel>, traits };
}

/** The values of one trait, in key order. */
export const trait = (traits: Frame, name: string): Scalar[] =>
  Array.from({ length: traits.length }, (_, i) => cell(traits.columns[name]!, i));

/** The codes of warnings. */
export const codes = ({ warnings }: Fitted<unknown>): string[] => warnings.map(({ code }) => code);
