import fc from "fast-check";
import type { Layout } from "@satsuma/sql";

/** A small shop of random data on the edges that rules are about. */

/** Midnight of 1 March 2026 in Berlin. */
export const asOf = "2026-02-28T23:00:00Z";
export const timezone = "Europe/Berlin";

/** Instants on and beside edges of windows, clock changes, leap days and the turn of years. */
export const instants = [
  "2026-02-28T23:00:00Z",
  "2026-02-28T22:59:59.999999Z",
  "2026-02-28T23:00:00.000001Z",
  "2026-01-29T23:00:00Z",
  "2026-01-29T22:59:59.999999Z",
  "2025-12-31T23:00:00Z",
  "2025-12-01T10:00:00Z",
  "2025-11-30T23:00:00Z",
  "2025-10-26T00:30:00Z",
  "2025-10-26T01:30:00Z",
  "2025-03-30T01:00:00Z",
  "2025-02-28T23:00:00Z",
  "2024-02-28T23:30:00Z",
  "2024-02-29T12:00:00Z",
  "2019-06-15T21:59:59Z",
  "1998-07-01T12:00:00Z",
] as const;

export const dates = [
  "2026-03-01",
  "2026-02-28",
  "2026-01-30",
  "2025-12-31",
  "2025-10-26",
  "2024-02-29",
  "2008-03-01",
  "2000-01-31",
  "1969-12-31",
] as const;

export const texts = ["web", "WEB", "Größe", "grösse", "a%b", "a_b", "", "it's", "İ"] as const;
export const statuses = ["paid", "open", "returned"] as const;
export const amounts = ["0", "-1", "1", "2.5", "2.50", "10", "99.99", "100", "-0.01"] as const;
const doubles = ["0", "1.5", "-2.25", "0.1", "1000000.000001", "nan", "inf"] as const;

/** Places as latitude and longitude: the same, a degree or so apart, on the other side, and beyond the globe. */
export const places = [
  ["52.5219", "13.4132"],
  ["48.1372", "11.5756"],
  ["0", "0"],
  ["0", "1"],
  ["0", "180"],
  ["90", "0"],
  ["91", "0"],
] as const;

const maybe = <Of>(of: fc.Arbitrary<Of>): fc.Arbitrary<Of | null> => fc.option(of, { freq: 4 });
const among = <Of>(values: readonly Of[]): fc.Arbitrary<Of> => fc.constantFrom(...values);

const customer = fc.record({
  country: maybe(among(texts)),
  points: maybe(among(amounts)),
  visits: maybe(among([0, 1, 2, 2_000_000_000])),
  score: maybe(among(doubles)),
  birth: maybe(among(dates)),
  signedUp: maybe(among(instants)),
  optIn: maybe(fc.boolean()),
  vip: fc.boolean(),
  hobbies: maybe(fc.array(maybe(among(texts)), { maxLength: 3 })),
  rank: maybe(among([0, 1, 2])),
  home: among(places),
  isHomeless: fc.boolean(),
});

const order = fc.record({
  customer: fc.nat(9),
  at: among(instants),
  amount: maybe(among(amounts)),
  items: fc.nat(4),
  status: among(statuses),
  channel: maybe(among(texts)),
  weight: maybe(among(doubles)),
  delivered: maybe(among(dates)),
  gift: maybe(fc.boolean()),
  spot: among(places),
});

const ticket = fc.record({ customer: fc.nat(9), at: among(instants), kind: maybe(among(texts)) });

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** Customers by number; events name theirs by it. An order's `id` is its key. */
export interface RandomShop {
  readonly customers: readonly Drawn<typeof customer>[];
  readonly orders: readonly (Drawn<typeof order> & { readonly id: number })[];
  readonly tickets: readonly Drawn<typeof ticket>[];
}

/** Some customers, some of them without events. Every event's customer is there. */
export const shops: fc.Arbitrary<RandomShop> = fc
  .record({
    customers: fc.array(customer, { minLength: 1, maxLength: 8 }),
    orders: fc.array(order, { maxLength: 40 }),
    tickets: fc.array(ticket, { maxLength: 12 }),
  })
  .map(({ customers, orders, tickets }) => ({
    customers,
    orders: orders.filter((of) => of.customer < customers.length).map((of, id) => ({ ...of, id })),
    tickets: tickets.filter((of) => of.customer < customers.length),
  }));

/** What of a layout may differ without making a difference. */
export interface LayoutChoice {
  readonly ordinals: boolean;
  readonly position: boolean;
  readonly codes: boolean;
  /** Statistics that make the planner cut time into slices rather than put all in few passes. */
  readonly busy: boolean;
}

export const layoutChoices: fc.Arbitrary<LayoutChoice> = fc.record({
  ordinals: fc.boolean(),
  position: fc.boolean(),
  codes: fc.boolean(),
  busy: fc.boolean(),
});

const same = <Name extends string>(...names: Name[]): Record<string, Name> =>
  Object.fromEntries(names.map((name) => [name, name]));

export function layoutOf(choice: LayoutChoice): Layout {
  const ordinal = choice.ordinals ? { ordinal: "n" } : {};
  const size = choice.busy ? { rows: 1e9, first: "2024-01-01T00:00:00Z" } : { rows: 10 };
  return {
    customers: {
      table: ["customers"],
      key: "id",
      keyIs: "number",
      ...ordinal,
      points: { home: { latitude: "home_lat", longitude: "home_lon" } },
      rows: choice.busy ? 1000 : 100_000,
      attributes: same(
        "country",
        "points",
        "visits",
        "score",
        "birth",
        "signed_up",
        "opt_in",
        "vip",
        "hobbies",
      ),
    },
    events: {
      orders: {
        table: ["orders"],
        customer: "customer",
        ...ordinal,
        key: "id",
        time: "at",
        fields: same("at", "amount", "items", "status", "channel", "weight", "delivered", "gift"),
        points: { spot: { latitude: "spot_lat", longitude: "spot_lon" } },
        ...(choice.position && { position: "place" }),
        ...(choice.codes && { codes: { status: statuses.length } }),
        ...size,
      },
      tickets: {
        table: ["tickets"],
        customer: "customer",
        ...ordinal,
        time: "at",
        fields: same("at", "kind"),
        ...size,
      },
    },
    stored: { ranks: { table: ["ranks"], key: "customer" } },
  };
}

/** Customer keys go up with their numbers. */
export const keyOf = (customerNumber: number): number => 96 + customerNumber;
