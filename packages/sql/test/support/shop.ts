import type { EventLayout, Layout } from "@satsuma/sql";
import { customerColumns, orderColumns, visitColumns } from "./catalogue.ts";
import type { ShopColumn } from "./catalogue.ts";

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

/** The statements that make the tables of a shop in a schema of its own. */
export function shopScript(schema: string, data: ShopData): string {
  const customers = data.customers.map((row, i) => ({ key: customerKey(data, i), ...row }));
  const keyed = { key: { type: { kind: "text" } }, ...customerColumns } as const;
  const orders = eventRows(data, data.orders ?? []);
  const visits = eventRows(data, data.visits ?? []);
  const scores = (data.scores ?? []).map(({ of, score }) => ({
    key: customerKey(data, of),
    score,
  }));
  return [
    `CREATE SCHEMA ${schema};`,
    `CREATE TABLE ${schema}.customers AS SELECT CAST(row_number() OVER (ORDER BY key) - 1 AS INTEGER) AS ordinal, * FROM (${selection(customers, keyed, data.listed)}) ORDER BY key;`,
    eventScript(
      `${schema}.orders`,
      selection(orders, { ...eventColumns, ...orderColumns }, data.listed),
      "id",
    ),
    eventScript(
      `${schema}.visits`,
      selection(visits, { ...eventColumns, ...visitColumns }, data.listed),
      "ALL",
    ),
    `CREATE TABLE ${schema}.scores AS ${selection(scores, scoreColumns)};`,
  ].join("\n");
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
    ...numbered,
    ...counted,
    ...(telling.key && { key: "id" }),
    ...(telling.key && telling.position && { position: "rowid" }),
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

const eventColumns = {
  customer: { type: { kind: "text" } },
  id: { type: { kind: "number" }, scale: 0 },
  at: { type: { kind: "instant" } },
} as const satisfies Record<string, ShopColumn>;

const scoreColumns = {
  key: { type: { kind: "text" } },
  score: { type: { kind: "approx" } },
} as const satisfies Record<string, ShopColumn>;

const eventRows = (data: ShopData, events: readonly ShopEvent[]): ShopRow[] =>
  events.map(({ of = 0, ...row }, i) => ({
    id: i + 1,
    at: "2026-01-15T12:00:00Z",
    ...row,
    customer: customerKey(data, of),
  }));

/** Events of known customers, sorted as the warehouse sorts them. */
function eventScript(table: string, rows: string, order: string): string {
  const schema = table.split(".")[0];
  const sorted = order === "ALL" ? "ORDER BY ALL" : `ORDER BY ordinal, e."at", ${order}`;
  return `CREATE TABLE ${table} AS SELECT c.ordinal, e.* FROM (${rows}) e JOIN ${schema}.customers c ON c.key = e.customer ${sorted};`;
}

function selection(
  rows: readonly ShopRow[],
  columns: Readonly<Record<string, ShopColumn>>,
  listed: ShopData["listed"] = {},
): string {
  const names = Object.keys(columns);
  const casts = Object.entries(columns).map(([name, column]) => {
    const cells = rows.map((row) => row[name] ?? null);
    return `CAST(${quoted(name)} AS ${storage(column, cells, listed[name])}) AS ${quoted(name)}`;
  });
  const line = (row: ShopRow, nth: number): string =>
    `(${[...names.map((name) => cellText(row[name] ?? null, columns[name])), nth].join(", ")})`;
  // The first row gives columns their types also where there is no other.
  const lines = [line({}, 0), ...rows.map((row, i) => line(row, i + 1))];
  const heads = [...names.map(quoted), "nth"].join(", ");
  return `SELECT ${casts.join(", ")} FROM (VALUES ${lines.join(",\n")}) AS v(${heads}) WHERE nth > 0`;
}

/** The smallest type that holds the cells, as the warehouse chooses it. */
function storage(
  { type, few, scale = 0 }: ShopColumn,
  cells: readonly Cell[],
  order: readonly string[] | undefined,
): string {
  switch (type.kind) {
    case "number":
    case "money":
      return `DECIMAL(${widthOf(cells, scale)}, ${scale})`;
    case "approx":
      return "DOUBLE";
    case "date":
      return "DATE";
    case "instant":
      return "TIMESTAMP";
    case "yes/no":
      return "BOOLEAN";
    case "list":
      return "VARCHAR[]";
    default:
      return (few && enumOf(cells, order)) || "VARCHAR";
  }
}

function widthOf(cells: readonly Cell[], scale: number): number {
  const digits = cells.map((cell) => {
    const whole =
      String(cell ?? "0")
        .replace("-", "")
        .split(".")[0] ?? "0";
    return whole === "0" ? 0 : whole.length;
  });
  return Math.min(38, Math.max(1, scale, ...digits.map((count) => count + scale)));
}

function enumOf(cells: readonly Cell[], order: readonly string[] | undefined): string | undefined {
  const values = distinctTexts(cells);
  if (values.length === 0) return undefined;
  const sorted = order ?? values.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return `ENUM (${sorted.map(literalText).join(", ")})`;
}

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

/** A cell as SQL, to be cast to what its column stores. */
function cellText(cell: Cell, column: ShopColumn | undefined): string {
  if (column?.type.kind === "list") {
    const items = Array.isArray(cell) ? cell.map((item) => literalText(String(item))) : [];
    return cell === null ? "CAST(NULL AS VARCHAR[])" : `CAST([${items.join(", ")}] AS VARCHAR[])`;
  }
  if (cell === null) return "CAST(NULL AS VARCHAR)";
  const text = String(cell);
  return literalText(column?.type.kind === "instant" ? text.replace("Z", "") : text);
}

const literalText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
