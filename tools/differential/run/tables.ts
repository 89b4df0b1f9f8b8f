import type { Fact, Facts } from "@satsuma/ir";
import type { EventLayout, Layout } from "@satsuma/sql";
import type {
  EngineColumn,
  EngineTable,
  PlainCell,
} from "../../../packages/sql/test/support/engines/index.ts";
import type { Setting, ShopColumn, ShopTable } from "../shop/columns.ts";
import type { DataSet, EventRow } from "../shop/data-set.ts";
import { randomShape } from "../shop/shape.ts";
import type { ShopShape } from "../shop/shape.ts";
import { isFact } from "./facts.ts";

/** What of a layout may differ without making a difference. */
export interface LayoutChoice {
  /** Customers and events carry the customer's number. */
  readonly ordinals: boolean;
  /** Orders are numbered in the order of customer, time and key. */
  readonly position: boolean;
}

/** The tables of a shop, as every engine loads them. */
export function engineTables(
  data: DataSet,
  { attributes, tables, scores }: ShopShape = randomShape,
): readonly EngineTable[] {
  const order = keyOrder(data);
  const key: EngineColumn = { name: "customer_id", kind: data.setting.keys };
  const number: EngineColumn = { name: "n", kind: "number" };
  const customers = data.customers.map(({ key: of, facts }) => [
    of,
    String(order.indexOf(of)),
    ...cellsOf(attributes, facts),
  ]);
  return [
    ...Object.entries(scores).map(([namespace, columns]): EngineTable => ({
      table: scoresTable(namespace),
      columns: [key, ...columnsOf(columns)],
      rows: data.customers.flatMap(({ key: of, scores: facts }) =>
        facts === undefined ? [] : [[of, ...cellsOf(columns, facts)]],
      ),
    })),
    { table: ["customers"], columns: [key, number, ...columnsOf(attributes)], rows: customers },
    ...Object.entries(tables).map(([name, table]): EngineTable => ({
      table: [name],
      columns: [key, number, { name: "place", kind: "number" }, ...timed(table)],
      rows: arranged(data.events[name] ?? [], table, order).map(({ customer, facts }, place) => [
        customer,
        order.includes(customer) ? String(order.indexOf(customer)) : null,
        String(place),
        ...cellsOf(table.fields, facts),
      ]),
    })),
  ];
}

/** Rules take times for known; rows may lack one all the same. */
const timed = ({ fields, time }: ShopTable): readonly EngineColumn[] =>
  columnsOf(fields).map((column) =>
    column.name === time ? { ...column, nullable: true } : column,
  );

/** Where it lies what a method found. A namespace may be called like a table of events. */
const scoresTable = (namespace: string): readonly string[] => [`scores of ${namespace}`];

/** Rows in the order of customer, time and key. */
function arranged(
  rows: readonly EventRow[],
  { time, key }: ShopTable,
  order: readonly string[],
): readonly EventRow[] {
  const timeOf = ({ facts }: EventRow): string =>
    String(facts[time] ?? "")
      .replace("Z", ".")
      .padEnd(27, "0");
  const keyOf = ({ facts }: EventRow): number => (key === undefined ? 0 : Number(facts[key]));
  return rows.toSorted(
    (a, b) =>
      order.indexOf(a.customer) - order.indexOf(b.customer) ||
      byText(timeOf(a), timeOf(b)) ||
      keyOf(a) - keyOf(b),
  );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Keys in order: numbers by size, texts by code point. */
function keyOrder({ setting, customers }: DataSet): readonly string[] {
  const keys = customers.map(({ key }) => key);
  return setting.keys === "number"
    ? keys.toSorted((a, b) => Number(a) - Number(b))
    : keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

const columnsOf = (columns: Readonly<Record<string, ShopColumn>>): readonly EngineColumn[] =>
  Object.entries(columns).flatMap(([name, { type, nullable, scale }]): readonly EngineColumn[] => {
    switch (type.kind) {
      case "point":
        return [
          { name: `${name} north`, kind: "approx" },
          { name: `${name} east`, kind: "approx" },
        ];
      case "enum":
        return [{ name, kind: "enum", values: type.values, nullable }];
      case "annual date":
        return [{ name, kind: "date" }];
      case "duration":
        throw new RangeError("a column must not be a duration, got one");
      default:
        return [{ name, kind: type.kind, nullable, ...(scale !== undefined && { scale }) }];
    }
  });

const cellsOf = (columns: Readonly<Record<string, ShopColumn>>, facts: Facts): PlainCell[] =>
  Object.entries(columns).flatMap(([name, { type }]) => cellsFor(type.kind, facts[name]));

function cellsFor(kind: string, fact: Fact | undefined): PlainCell[] {
  if (kind === "approx" && fact !== undefined) return [doubleOf(String(fact))];
  if (kind !== "point") return [fact ?? null];
  const [north, east] = fact === undefined ? [] : String(fact).split(",").map(Number);
  return [north ?? null, east ?? null];
}

const doubleOf = (text: string): PlainCell => (isFact(text) ? Number(text) : text);

/** Where those tables lie. */
export function layoutOf(
  { ordinals, position }: LayoutChoice,
  { keys }: Setting,
  { attributes, tables, scores }: ShopShape = randomShape,
): Layout {
  const ordinal = ordinals ? { ordinal: "n" } : {};
  const events = Object.entries(tables).map(
    ([name, { fields, time, key }]): [string, EventLayout] => [
      name,
      {
        table: [name],
        customer: "customer_id",
        ...ordinal,
        ...(key !== undefined && { key }),
        time,
        ...whereColumns(fields, "fields"),
        ...(position && key === "id" && { position: "place" }),
      },
    ],
  );
  return {
    customers: {
      table: ["customers"],
      key: "customer_id",
      keyIs: keys,
      ...ordinal,
      ...whereColumns(attributes, "attributes"),
    },
    events: Object.fromEntries(events),
    stored: Object.fromEntries(
      Object.keys(scores).map((namespace) => [
        namespace,
        { table: scoresTable(namespace), key: "customer_id" },
      ]),
    ),
  };
}

function whereColumns<Name extends "fields" | "attributes">(
  columns: Readonly<Record<string, ShopColumn>>,
  as: Name,
): Record<Name, Record<string, string>> & Pick<EventLayout, "points"> {
  const isPoint = (name: string): boolean => columns[name]?.type.kind === "point";
  const names = Object.keys(columns);
  const plain = names.filter((name) => !isPoint(name)).map((name) => [name, name]);
  const points = names
    .filter(isPoint)
    .map((name) => [name, { latitude: `${name} north`, longitude: `${name} east` }]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key, as the type parameter says
  const located = { [as]: Object.fromEntries(plain) } as Record<Name, Record<string, string>>;
  return { ...located, points: Object.fromEntries(points) };
}
