import type { EventLayout, Layout } from "@satsuma/sql";
import { customerColumns, orderColumns, visitColumns } from "./catalogue.ts";
import type { ShopColumn } from "./catalogue.ts";
import type { EngineColumn, EngineTable } from "./engines/index.ts";

/** What a cell holds; numbers and times are written as text. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A customer or an event; what is left out is unknown. */
export type ShopRow = Readonly<Record<string, Cell>>;

/** An event of the customer at a place of the list of customers; the first one's unless it says otherwise. */
export type ShopEvent = ShopRow & { readonly of?: number; readonly at?: string };

/** The rows of a shop. Customers are called `c0`, `c1` … unless they have a `key`. */
export interface ShopData {
  readonly customers: readonly ShopRow[];
  readonly orders?: readonly ShopEvent[];
  readonly visits?: readonly ShopEvent[];
  /** Scores that the engine stored, by customer: a table without a row for those that are unknown. */
  readonly scores?: readonly { readonly of: number; readonly score: string | null }[];
  /** True where the keys of customers are whole numbers. */
  readonly numberKeys?: boolean;
  /** The order in which closed lists store the values of a column; by code points unless it says otherwise. */
  readonly listed?: Readonly<Record<string, readonly string[]>>;
}

/** What the layout tells of the tables. Results must not depend on any of it. */
export interface Telling {
  /** Customers and events are numbered. */
  readonly ordinal: boolean;
  /** Orders have a key that orders those of one instant. */
  readonly key: boolean;
  /** Orders are numbered in order; needs their key. */
  readonly position: boolean;
  /** It is told how many values stored lists have. */
  readonly codes: boolean;
  /** How many rows the planner is told there are. */
  readonly rows?: { readonly customers: number; readonly events: number; readonly first?: string };
}

export const plainTelling: Telling = { ordinal: true, key: true, position: false, codes: false };

/** The tables of a shop, in a schema of its own. */
export function shopTables(schema: string, data: ShopData): EngineTable[] {
  const customers = data.customers
    .map((row, i): ShopRow => ({ key: customerKey(data, i), ...row }))
    .toSorted((a, b) =>
      data.numberKeys ? Number(a["key"]) - Number(b["key"]) : byCodePoint(a["key"], b["key"]),
    )
    .map((row, ordinal): ShopRow => ({ ...row, ordinal }));
  const numbers = new Map(customers.map(({ key, ordinal }) => [key, ordinal]));
  const orders = placed(eventRows(data, data.orders ?? []), numbers);
  const visits = placed(eventRows(data, data.visits ?? []), numbers);
  const scores = (data.scores ?? []).map(({ of, score }) => ({
    key: customerKey(data, of),
    score,
  }));
  const key = data.numberKeys ? whole : text;
  const eventColumns = { ...placeColumns, customer: key };
  const table = (name: string, columns: Columns, rows: readonly ShopRow[]): EngineTable =>
    engineTable([schema, name], columns, { rows, listed: data.listed ?? {} });
  return [
    table("customers", { ordinal: whole, key, ...customerColumns }, customers),
    table("orders", { ...eventColumns, ...orderColumns }, orders),
    table("visits", { ...eventColumns, ...visitColumns }, visits),
    table("scores", { key, score: { type: { kind: "approx" } } }, scores),
  ];
}

/** Where the tables of a shop lie. */
export function shopLayout(schema: string, data: ShopData, telling: Telling): Layout {
  const { ordinal, rows } = telling;
  const numbered = ordinal ? { ordinal: "ordinal" } : {};
  const counted = rows && {
    rows: rows.events,
    ...(rows.first !== undefined && { first: rows.first }),
  };
  const orders: EventLayout = {
    table: [schema, "orders"],
    customer: "customer",
    time: "at",
    fields: sameNames({ ...orderColumns, at: true }),
    points: { spot: { latitude: "spot_lat", longitude: "spot_lon" } },
    ...numbered,
    ...counted,
    ...(telling.key && { key: "id" }),
    ...(telling.key && telling.position && { position: "place" }),
    ...(telling.codes && { codes: codesOf(data.orders ?? [], orderColumns) }),
  };
  const visits: EventLayout = {
    table: [schema, "visits"],
    customer: "customer",
    time: "at",
    fields: sameNames({ ...visitColumns, at: true }),
    ...numbered,
    ...counted,
    ...(telling.codes && { codes: codesOf(data.visits ?? [], visitColumns) }),
  };
  return {
    customers: {
      table: [schema, "customers"],
      key: "key",
      attributes: sameNames(customerColumns),
      points: { home: { latitude: "home_lat", longitude: "home_lon" } },
      ...(data.numberKeys && { keyIs: "number" as const }),
      ...numbered,
      ...(rows && { rows: rows.customers }),
    },
    events: { orders, visits },
    stored: { scores: { table: [schema, "scores"], key: "key" } },
  };
}

/** The key of the customer at a place. */
export function customerKey({ customers }: ShopData, place: number): string {
  const key = customers[place]?.["key"];
  return typeof key === "string" ? key : `c${place}`;
}

const sameNames = (columns: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, name]));

const text: ShopColumn = { type: { kind: "text" } };
const whole: ShopColumn = { type: { kind: "number" }, scale: 0 };

const placeColumns = {
  ordinal: whole,
  place: whole,
  id: whole,
  at: { type: { kind: "instant" } },
} as const satisfies Record<string, ShopColumn>;

const eventRows = (data: ShopData, events: readonly ShopEvent[]): ShopRow[] =>
  events.map(({ of = 0, ...row }, i) => ({
    id: i + 1,
    at: "2026-01-15T12:00:00Z",
    ...row,
    customer: customerKey(data, of),
  }));

/** Events of known customers, sorted and numbered as the warehouse does. */
function placed(
  rows: readonly ShopRow[],
  numbers: ReadonlyMap<Cell | undefined, Cell | undefined>,
): ShopRow[] {
  return rows
    .map((row): ShopRow => ({ ...row, ordinal: numbers.get(row["customer"]) ?? null }))
    .filter(({ ordinal }) => ordinal !== null)
    .toSorted(
      (a, b) =>
        Number(a["ordinal"]) - Number(b["ordinal"]) ||
        byCodePoint(microseconds(a), microseconds(b)) ||
        Number(a["id"]) - Number(b["id"]),
    )
    .map((row, place) => ({ ...row, place }));
}

const microseconds = ({ at }: ShopRow): string => String(at).replace("Z", "").padEnd(26, ".000000");

const byCodePoint = (a: Cell | undefined, b: Cell | undefined): number =>
  Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));

type Columns = Readonly<Record<string, ShopColumn>>;

function engineTable(
  table: readonly string[],
  columns: Columns,
  {
    rows,
    listed,
  }: { readonly rows: readonly ShopRow[]; readonly listed: NonNullable<ShopData["listed"]> },
): EngineTable {
  const names = Object.keys(columns);
  return {
    table,
    columns: Object.entries(columns).map(([name, column]) =>
      engineColumn(
        name,
        column,
        listed[name] ?? sorted(distinctTexts(rows.map((row) => row[name] ?? null))),
      ),
    ),
    rows: rows.map((row) => names.map((name) => row[name] ?? null)),
  };
}

function engineColumn(
  name: string,
  { type: { kind }, few, scale }: ShopColumn,
  values: readonly string[],
): EngineColumn {
  if (kind === "point" || kind === "duration" || kind === "annual date") {
    throw new TypeError(`a column cannot be of type ${kind}`);
  }
  return {
    name,
    kind,
    nullable: !alwaysKnown.has(name),
    ...(scale !== undefined && { scale }),
    ...(few && { values }),
  };
}

const alwaysKnown: ReadonlySet<string> = new Set([...Object.keys(placeColumns), "key", "customer"]);

const sorted = (values: readonly string[]): string[] => values.toSorted(byCodePoint);

const distinctTexts = (cells: readonly Cell[]): string[] => [
  ...new Set(cells.filter((cell) => typeof cell === "string")),
];

/** The columns stored as lists, and how many values each has. */
function codesOf(
  rows: readonly ShopRow[],
  columns: Readonly<Record<string, ShopColumn>>,
): Record<string, number> {
  const few = Object.keys(columns).filter((name) => columns[name]?.few);
  const counts = few.map((name): [string, number] => [
    name,
    distinctTexts(rows.map((row) => row[name] ?? null)).length,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
