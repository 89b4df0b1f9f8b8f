import type { ValueType } from "@satsuma/model";
import type { ColumnFacts, DataFacts, EventTableFacts } from "../../advice.ts";

/** Data of all sorts, odd ones among them: a plugin has something honest to say of each. */
export const someFacts = (): Readonly<Record<string, DataFacts>> => ({
  "a shop": facts({}),
  "a shop whose names are no plain words": facts({
    attributes: [column("E-Mail", { kind: "text" }), column("in", { kind: "yes/no" })],
    events: [table({ name: "Order Lines", time: "placed at", key: "Invoice No" })],
    segments: ["all", "Big Spenders"],
  }),
  "a shop without events": facts({ events: [] }),
  "a table without rows": facts({
    events: [table({ rows: 0, customers: 0, span: {}, fields: [column("amount", number, 0, 0)] })],
  }),
  "events and nothing else": facts({
    attributes: [],
    segments: [],
    events: [table({ fields: [], key: undefined })],
  }),
  "one customer": facts({ customers: 1, events: [table({ rows: 1, customers: 1 })] }),
  nobody: facts({ customers: 0, attributes: [], events: [], segments: [] }),
  "columns of which nothing is known": facts({
    attributes: everyType.map((type, i) => column(`column_${i}`, type, 0, 0)),
  }),
  "columns of every type": facts({
    attributes: everyType.map((type, i) => column(`column_${i}`, type)),
    events: [table({ fields: everyType.map((type, i) => column(`field_${i}`, type)) })],
  }),
  "billions of events after their time": facts({
    customers: 2 ** 31,
    events: [
      table({
        rows: 2 ** 45,
        customers: 2 ** 31,
        span: { first: "1900-01-01T00:00:00Z", last: "2999-12-31T23:59:59Z" },
      }),
    ],
  }),
});

const number: ValueType = { kind: "number" };

const everyType: readonly ValueType[] = [
  number,
  { kind: "text" },
  { kind: "enum", values: [] },
  { kind: "approx" },
  { kind: "money", currency: "EUR" },
  { kind: "date" },
  { kind: "instant" },
  { kind: "annual date" },
  { kind: "duration" },
  { kind: "yes/no" },
  { kind: "point" },
  { kind: "list", of: { kind: "text" } },
];

const facts = (changes: Partial<DataFacts>): DataFacts => ({
  customers: 4000,
  asOf: "2026-03-01T00:00:00Z",
  currency: "EUR",
  attributes: [
    column("country", { kind: "text" }, 4000, 12),
    column("birth_date", { kind: "date" }, 3100, 1000),
    column("newsletter", { kind: "yes/no" }, 4000, 2),
  ],
  events: [table({})],
  segments: ["everyone"],
  nameInRule: (name) => (/^[A-Za-z_]\w*$/u.test(name) ? name : `\`${name}\``),
  ...changes,
});

const column = (name: string, type: ValueType, known = 4000, distinct = 50): ColumnFacts => ({
  name,
  column: { type, nullable: true },
  known,
  distinct,
});

/** A year of orders. */
function table({
  name = "orders",
  time = "placed_at",
  rows = 20_000,
  customers = 3500,
  span = { first: "2025-02-01T08:00:00Z", last: "2026-02-28T19:00:00Z" },
  fields = [
    column("order", { kind: "text" }, rows, 1001),
    column("amount", { kind: "money", currency: "EUR" }, rows, 900),
    column("product", { kind: "text" }, rows, 300),
  ],
  ...given
}: Omit<Partial<EventTableFacts>, "key"> & {
  readonly span?: Pick<EventTableFacts, "first" | "last">;
  readonly key?: string | undefined;
}): EventTableFacts {
  const key = "key" in given ? given.key : "order";
  return { name, time, rows, customers, fields, ...span, ...(key !== undefined && { key }) };
}
