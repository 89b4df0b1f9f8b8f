import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const interests = (...of: readonly (readonly string[] | null)[]): NonNullable<Case["customers"]> =>
  of.map((value) => ({ interests: value }));

const some = b.aggregate("count", "orders");
const quarterly = (atLeast: number): Case["rule"] => ({
  kind: "periods",
  atLeast,
  periods: { of: "previous", count: 2, unit: "month" },
  of: [0, 1].map((back) => {
    const month = { kind: "previous", count: 1, unit: "month" } as const;
    const window =
      back === 0
        ? month
        : {
            kind: "shifted" as const,
            back: { count: back, unit: "month" as const },
            window: month,
          };
    return b.compare({ ...some, window }, "ge", b.digits("1"));
  }),
});

/** Lists of texts, and conditions held against one period after the other. */
export const lists: readonly Case[] = [
  {
    title: "a list holds an item ignoring case, by the table of letters of the language",
    customers: interests(["Golf", "ÄRGER"], ["GOLFEN"], ["golf", "ärger"], [], null),
    rule: b.list(customer.interests, "all", "gOLF", "Ärger"),
    gives: [true, false, true, false, false],
  },
  {
    title: "a list holds any of several items ignoring case",
    customers: interests(["Σ"], ["x"], ["ΩMEGA", "y"], null),
    rule: b.list(customer.interests, "any", "σ", "ωmega"),
    gives: [true, false, true, false],
  },
  {
    title: "letters that fold to several are left alone",
    customers: interests(["STRASSE"], ["Straße"], ["İ"]),
    rule: b.list(customer.interests, "any", "straße", "i"),
    gives: [false, true, false],
  },
  {
    title: "ignoring case is asked of the list alone: as written means as written",
    customers: interests(["Golf"], ["golf"]),
    rule: b.holds(customer.interests, "any", "golf"),
    gives: [false, true],
  },
  {
    title: "lists of events, ignoring case",
    orders: [{ tags: ["NEW"] }, { tags: ["old"] }, {}],
    rule: b.aggregate("count", "orders", { filter: b.list(order.tags, "any", "new", "x") }),
    gives: ["1"],
  },
  {
    title: "in each of previous 2 months",
    customers: [{}, {}],
    orders: [
      { of: 0, at: "2026-01-31T22:59:59.999999Z" },
      { of: 0, at: "2026-01-31T23:00:00Z" },
      { of: 1, at: "2026-01-31T22:00:00Z" },
      { of: 1, at: "2025-12-31T23:00:00Z" },
    ],
    rule: quarterly(2),
    gives: [true, false],
  },
  {
    title: "in at least 1 of previous 2 months",
    customers: [{}, {}],
    orders: [
      { of: 0, at: "2025-12-31T23:00:00Z" },
      { of: 1, at: "2025-12-31T22:59:59.999999Z" },
    ],
    rule: quarterly(1),
    gives: [true, false],
  },
];
