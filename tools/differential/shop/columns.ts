import type { Catalogue, Columns, ValueType } from "@satsuma/model";

/** A column of the generated shop: what rules take it for, and the digits after the point it is stored with. */
export interface ShopColumn {
  readonly type: ValueType;
  readonly nullable: boolean;
  readonly scale?: number;
  /** True when its numbers are too large to be multiplied. */
  readonly large?: boolean;
}

const text: ValueType = { kind: "text" };
const number: ValueType = { kind: "number" };
const euro: ValueType = { kind: "money", currency: "EUR" };
const approx: ValueType = { kind: "approx" };
const date: ValueType = { kind: "date" };
const instant: ValueType = { kind: "instant" };
const yesNo: ValueType = { kind: "yes/no" };
const point: ValueType = { kind: "point" };
const texts: ValueType = { kind: "list", of: text };

/** A closed list, one value of which needs escaping. */
export const grades = ["Gold", "Silver", 'Bro"nze'] as const;
const grade: ValueType = { kind: "enum", values: grades };

const maybe = (type: ValueType, more: Partial<ShopColumn> = {}): ShopColumn => ({
  type,
  nullable: true,
  ...more,
});
const sure = (type: ValueType, more: Partial<ShopColumn> = {}): ShopColumn => ({
  ...maybe(type, more),
  nullable: false,
});

/** Attributes of customers. Some names need backquotes. */
export const attributes: Readonly<Record<string, ShopColumn>> = {
  country: maybe(text),
  "Full Name": maybe(text),
  grade: maybe(grade),
  points: maybe(number, { scale: 2 }),
  big: maybe(number, { scale: 0, large: true }),
  first: sure(number, { scale: 0 }),
  balance: maybe(euro, { scale: 2 }),
  rating: maybe(approx),
  birth_date: maybe(date),
  renews_on: maybe(date),
  name_day: maybe({ kind: "annual date" }),
  joined_at: sure(instant),
  last_login: maybe(instant),
  opted_in: maybe(yesNo),
  vip: sure(yesNo),
  // One engine has no unknown lists, so none is.
  interests: sure(texts),
  home: maybe(point),
};

/** An event table: its time, its key if rows have one, and the fields beside them. */
export interface ShopTable {
  readonly singular: string;
  readonly time: string;
  readonly key?: string;
  readonly fields: Readonly<Record<string, ShopColumn>>;
}

/** Event tables: one with a key, one without, one whose keys are not unique. */
export const tables: Readonly<Record<string, ShopTable>> = {
  orders: {
    singular: "order",
    time: "at",
    key: "id",
    fields: {
      at: sure(instant),
      id: sure(number, { scale: 0 }),
      amount: maybe(euro, { scale: 2 }),
      discount: maybe(number, { scale: 3 }),
      quantity: sure(number, { scale: 0 }),
      weight: maybe(approx),
      status: sure(grade),
      channel: maybe(text),
      delivered: maybe(date),
      paid_at: maybe(instant),
      gift: maybe(yesNo),
      tags: sure(texts),
      place: maybe(point),
    },
  },
  visits: {
    singular: "visit",
    time: "seen_at",
    fields: { seen_at: sure(instant), path: maybe(text), seconds: maybe(number, { scale: 0 }) },
  },
  "help tickets": {
    singular: "ticket",
    time: "opened_at",
    key: "number",
    fields: {
      opened_at: sure(instant),
      number: sure(text),
      kind: maybe(text),
      severity: maybe(number, { scale: 0 }),
      solved: maybe(yesNo),
    },
  },
};

/** Traits: what a method is said to have found of each customer. */
export const scores: Readonly<Record<string, ShopColumn>> = {
  risk: maybe(approx),
  level: maybe(number, { scale: 0 }),
  label: maybe(grade),
};

/** What differs from one generated shop to the next. */
export interface Setting {
  readonly timezone: string;
  readonly weekStart: "monday" | "sunday";
  readonly keys: "number" | "text";
}

/** All that rules may say of a shop. */
export const catalogueOf = ({ timezone, weekStart, keys }: Setting): Catalogue => ({
  timezone,
  weekStart,
  currency: "EUR",
  customer: {
    key: { name: "customer_id", type: { kind: keys } },
    attributes: columnsOf(attributes),
  },
  events: Object.fromEntries(
    Object.entries(tables).map(([name, { fields, ...table }]) => [
      name,
      { ...table, fields: columnsOf(fields) },
    ]),
  ),
  traits: {
    health: {
      methods: {
        score: {
          parameters: { window: { type: { kind: "duration" } } },
          columns: columnsOf(scores),
        },
      },
    },
  },
});

const columnsOf = (columns: Readonly<Record<string, ShopColumn>>): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { type, nullable, scale }]) => [
      name,
      { type, nullable, ...(scale !== undefined && { scale }) },
    ]),
  );
