import type { ValueType } from "@satsuma/model";
import { attribute, field } from "./build.ts";

/** A column of the test shop: what rules take it for, and how it is stored. */
export interface ShopColumn {
  readonly type: ValueType;
  /** Texts from few values, which the warehouse stores as a closed list. */
  readonly few?: boolean;
  /** Digits after the point. */
  readonly scale?: number;
}

const euro: ValueType = { kind: "money", currency: "EUR" };
const texts: ValueType = { kind: "list", of: { kind: "text" } };

/** Columns of the customers. */
export const customerColumns = {
  country: { type: { kind: "text" }, few: true },
  name: { type: { kind: "text" } },
  points: { type: { kind: "number" }, scale: 2 },
  children: { type: { kind: "number" }, scale: 0 },
  balance: { type: euro, scale: 2 },
  weight: { type: { kind: "approx" } },
  birth_date: { type: { kind: "date" } },
  joined_at: { type: { kind: "instant" } },
  opted_in: { type: { kind: "yes/no" } },
  interests: { type: texts },
  home_lat: { type: { kind: "approx" } },
  home_lon: { type: { kind: "approx" } },
} as const satisfies Record<string, ShopColumn>;

/** Columns of the orders beside time and key. */
export const orderColumns = {
  status: { type: { kind: "text" }, few: true },
  note: { type: { kind: "text" } },
  amount: { type: euro, scale: 2 },
  quantity: { type: { kind: "number" }, scale: 0 },
  rating: { type: { kind: "approx" } },
  shipped_on: { type: { kind: "date" } },
  paid_at: { type: { kind: "instant" } },
  gift: { type: { kind: "yes/no" } },
  tags: { type: texts },
  spot_lat: { type: { kind: "approx" } },
  spot_lon: { type: { kind: "approx" } },
} as const satisfies Record<string, ShopColumn>;

/** Columns of the visits beside time; visits have no key. */
export const visitColumns = {
  path: { type: { kind: "text" }, few: true },
  seconds: { type: { kind: "number" }, scale: 0 },
} as const satisfies Record<string, ShopColumn>;

const named = <Name extends string, Node>(
  columns: Readonly<Record<Name, ShopColumn>>,
  make: (name: string, type: ValueType) => Node,
): Readonly<Record<Name, Node>> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry is made for each name
  Object.fromEntries(
    Object.entries<ShopColumn>(columns).map(([name, { type }]) => [name, make(name, type)]),
  ) as Readonly<Record<Name, Node>>;

/** The attributes of customers as rules name them; `home` is a point. */
export const customer = {
  ...named(customerColumns, (name, type) => attribute(name, type)),
  home: attribute("home", { kind: "point" }),
};

/** The fields of an order; `spot` is a point. */
export const order = {
  ...named(orderColumns, (name, type) => field("orders", name, type)),
  at: field("orders", "at", { kind: "instant" }, false),
  spot: field("orders", "spot", { kind: "point" }),
};

/** The fields of a visit. */
export const visit = {
  ...named(visitColumns, (name, type) => field("visits", name, type)),
  at: field("visits", "at", { kind: "instant" }, false),
};
