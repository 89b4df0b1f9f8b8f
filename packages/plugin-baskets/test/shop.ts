import { cell } from "@satsuma/plugin";
import type { Fitted, Frame, Method, Scalar } from "@satsuma/plugin";
import baskets from "@satsuma/plugin-baskets";
import type { BasketsConfig, BasketsModel } from "@satsuma/plugin-baskets";
import {
  customersFromRows,
  memoryFit,
  memoryRun,
  memoryScore,
  setUp,
} from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";

/** The event tables of the project that tests run in. */
export const project = { events: { lines: { time: "ordered_at" } } };

/** A product in an order. */
export interface Line {
  readonly customer: string;
  readonly order: string | null;
  readonly product: string | null;
}

/** Buyers with what a fit and a score are told of them. */
export type Shop = MemoryCustomers<"lines" | "member">;

const number = { kind: "number" } as const;

/** The buyers of some lines; members are those of a segment. */
export function shopOf(lines: readonly Line[], members: ReadonlySet<string> = new Set()): Shop {
  const rows = [...Map.groupBy(lines, ({ customer }) => customer)].map(([customer, bought]) => ({
    customer,
    lines: bought.length,
    member: members.has(customer),
  }));
  const types = { lines: number, member: { kind: "yes/no" } } as const;
  const text = { kind: "text" } as const;
  const events = lines.map(({ customer, order, product }) => ({
    customer,
    basket: order,
    item: product,
  }));
  return customersFromRows(rows, types, text, { events, eventTypes: { basket: text, item: text } });
}

/** One customer an order, from lists of products. */
export const ordersOf = (orders: readonly (readonly string[])[]): Line[] =>
  orders.flatMap((products, i) =>
    products.map((product) => ({
      customer: `c${String(i).padStart(6, "0")}`,
      order: `o${i}`,
      product,
    })),
  );

/** The one method of the plugin, for orders in the table `lines`. */
export async function rulesMethod(config: Partial<BasketsConfig> = {}): Promise<Method> {
  const { contributions } = await setUp(
    baskets,
    { orders: "lines", basket: "order", ...config },
    { project },
  );
  return contributions.methods![0]!;
}

/** Fits a shop and scores its buyers. */
export async function fitAndScore(
  shop: Shop,
  config: Partial<BasketsConfig> = {},
): Promise<{ readonly fitted: Fitted<BasketsModel>; readonly traits: Frame }> {
  const method = await rulesMethod(config);
  const fitted = await method.fit(memoryFit(shop), memoryRun(method.standard));
  const traits = memoryScore(method.score, fitted.model, shop);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the plugin has this one method
  return { fitted: fitted as Fitted<BasketsModel>, traits };
}

/** The values of one trait, in key order. */
export const trait = (traits: Frame, name: string): Scalar[] =>
  Array.from({ length: traits.length }, (_, i) => cell(traits.columns[name]!, i));

/** The codes of warnings. */
export const codes = ({ warnings }: Fitted<unknown>): string[] => warnings.map(({ code }) => code);
