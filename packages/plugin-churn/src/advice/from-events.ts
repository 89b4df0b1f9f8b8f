import type { ColumnFacts, DataFacts, EventTableFacts } from "@satsuma/plugin";
import { counted, ordersIn, windowWords } from "@satsuma/plugin/variables";
import type { OrderTable, TimeWindow } from "@satsuma/plugin/variables";
import type { ChurnConfig } from "../config.ts";
import { standardFeatures } from "../data/standard-features.ts";
import type { FeatureDraft } from "../data/standard-features.ts";
import type { Fit } from "./fit.ts";
import { attributeFeatures, kindFields } from "./fields.ts";

/** Who stopped ordering. */
export function fromEvents(data: DataFacts): Fit {
  const [orders] = ordersIn(data);
  const table = orders?.table;
  if (orders === undefined || table?.first === undefined || table.last === undefined) {
    return notFitting("there are no orders or other events that customers could stop.", [
      "an event table of orders, visits or payments with the time of each, or a column that says who has left",
    ]);
  }
  const span = days(table.first, data.asOf);
  const window = windowFor(span);
  const quiet = days(table.last, data.asOf);
  if (window === undefined) {
    return notFitting(`there are ${span} days of ${table.name} only.`, [
      "events of a month or more",
    ]);
  }
  if (quiet >= window.count) {
    return notFitting(
      `the last of ${table.name} is ${quiet} days before ${data.asOf.slice(0, 10)}: everybody would have left.`,
      [`an as-of date near the end of the data (${table.last.slice(0, 10)})`],
    );
  }
  return fitting(data, orders, { span, window });
}

const notFitting = (because: string, missing: readonly string[]): Fit => ({
  fit: "not",
  because: `${because.slice(0, 1).toUpperCase()}${because.slice(1)}`,
  missing,
});

/** Below so many customers a tree finds little. */
const [FEW, ENOUGH] = [100, 500];

function fitting(
  data: DataFacts,
  orders: OrderTable,
  time: { readonly span: number; readonly window: TimeWindow },
): Fit {
  const { table } = orders;
  const { customers } = table;
  const found = `${counted(customers)} customers with ${Math.round(time.span / 30)} months of ${table.name}`;
  if (customers < FEW) {
    return notFitting(`${found} are too few to learn from.`, [
      `at least ${FEW} customers with ${table.name}`,
    ]);
  }
  const config = configFor(data, orders, time);
  return {
    fit: customers >= ENOUGH ? "well" : "fairly",
    because: `${found}: who had none for ${windowWords(time.window)} counts as having left.`,
    missing: [],
    config,
  };
}

function configFor(
  data: DataFacts,
  { table, order, amount }: OrderTable,
  { span, window }: { readonly span: number; readonly window: TimeWindow },
): ChurnConfig {
  const named = (field: ColumnFacts | undefined, key: string) =>
    field === undefined ? {} : { [key]: data.nameInRule(field.name) };
  const features = standardFeatures({
    table: data.nameInRule(table.name),
    time: data.nameInRule(table.time),
    window,
    things: order === undefined ? table.name.replaceAll("_", " ") : "orders",
    ...named(order, "order"),
    ...named(amount, "amount"),
    kinds: kindFields(table.fields, [order?.name, table.key]).map(({ name }) =>
      data.nameInRule(name),
    ),
  });
  return {
    events: table.name,
    window: windowWords(window),
    cutOffs: Math.max(1, Math.min(3, Math.floor(span / window.count) - 2)),
    features: [
      ...features,
      ...otherEvents(data, table, window),
      ...attributeFeatures(data, { asOf: "cut-offs" }),
    ],
  };
}

/** Most other tables that features are made from. */
const OTHERS = 6;

const otherEvents = (
  { events, nameInRule }: DataFacts,
  table: EventTableFacts,
  window: TimeWindow,
): FeatureDraft[] =>
  events
    .filter(({ name, customers }) => name !== table.name && customers > 0)
    .slice(0, OTHERS)
    .map(({ name }) => ({
      expression: `count of ${nameInRule(name)} in last ${windowWords(window)}`,
      label: `${name.replaceAll("_", " ")} in the last ${windowWords(window)}`,
    }));

const windows = [90, 60, 30, 14, 7];

/** The longest window that the data has four of: two to look back, one for what became, and one to judge by. */
function windowFor(span: number): TimeWindow | undefined {
  const count = windows.find((days) => span >= 4 * days);
  return count === undefined ? undefined : { count, unit: "day" };
}

const days = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
