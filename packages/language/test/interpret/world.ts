import { checkExpression, interpreter } from "@satsuma/language";
import type { Subject, World } from "@satsuma/language";
import { resolver } from "@satsuma/ir";
import type { Clock, Fact, Facts } from "@satsuma/ir";
import type { Catalogue, Column, ValueType } from "@satsuma/model";

const maybe = (type: ValueType): Column => ({ type, nullable: true });
const text: ValueType = { kind: "text" };
const number: ValueType = { kind: "number" };
const instant: ValueType = { kind: "instant" };

/** A shop in Berlin. Visits have no key; the keys of customers are numbers. */
export const catalogue: Catalogue = {
  timezone: "Europe/Berlin",
  weekStart: "monday",
  currency: "EUR",
  customer: {
    key: { name: "id", type: number },
    attributes: {
      country: maybe(text),
      nickname: { ...maybe(text), emptyIsUnknown: true },
      points: maybe(number),
      children: maybe(number),
      weight: maybe({ kind: "approx" }),
      birth_date: maybe({ kind: "date" }),
      joined_at: maybe(instant),
      opted_in: maybe({ kind: "yes/no" }),
      interests: maybe({ kind: "list", of: text }),
      home: maybe({ kind: "point" }),
    },
  },
  events: {
    orders: {
      singular: "order",
      time: "at",
      key: "id",
      fields: {
        id: maybe(number),
        at: { type: instant, nullable: false },
        status: maybe(text),
        amount: maybe({ kind: "money", currency: "EUR" }),
        rating: maybe({ kind: "approx" }),
      },
    },
    visits: {
      singular: "visit",
      time: "at",
      fields: { at: { type: instant, nullable: false }, path: maybe(text) },
    },
  },
  traits: {
    churn: { methods: { tree: { parameters: {}, columns: { risk: maybe({ kind: "approx" }) } } } },
  },
};

/** Midnight of 1 March 2026 in Berlin. */
export const march: Clock = {
  asOf: "2026-02-28T23:00:00Z",
  timezone: "Europe/Berlin",
  weekStart: "monday",
};

/** What is known of a customer of a test: attributes by name, and events. Keys go up from 1 unless they are given. */
export interface Given {
  readonly key?: string;
  readonly orders?: readonly Facts[];
  readonly visits?: readonly Facts[];
  readonly risk?: string;
  readonly is?: Facts;
}

export const subjects = (customers: readonly Given[]): Subject[] =>
  customers.map(({ key, orders = [], visits = [], risk, is = {} }, i) => ({
    key: key ?? String(i + 1),
    attributes: is,
    events: { orders, visits },
    ...(risk !== undefined && { traits: { "churn.risk": risk } }),
  }));

/** An order or a visit at a moment: a date is noon of that day in UTC. */
export const at = (moment: string, more: Facts = {}): Facts => ({
  at: moment.length === 10 ? `${moment}T12:00:00Z` : moment,
  ...more,
});

export type Answer = Fact | undefined;

/** What a rule or a value comes to for each customer. */
export function answers(
  rule: string,
  customers: readonly Given[],
  clock: Partial<Clock> = {},
): readonly Answer[] {
  const now = { ...march, ...clock };
  const population = subjects(customers);
  const world: World = { catalogue, population, asOf: now.asOf };
  const { result, diagnostics } = checkExpression(rule, "<rule>", catalogue);
  if (!result) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const resolve = resolver(now);
  const rules = interpreter(world);
  if (result.kind === "cond") {
    const cond = resolve.cond(result.cond);
    return population.map((of) => rules.cond(cond, of));
  }
  const value = resolve.value(result.value);
  return population.map((of) => rules.value(value, of));
}

/** A rule, the customers, and what it comes to for each. */
export type Case = readonly [
  rule: string,
  customers: readonly Given[],
  expected: readonly Answer[],
  clock?: Partial<Clock>,
];

/** Cases under their rules. */
export const byRule = (cases: readonly Case[]): [rule: string, of: Case][] =>
  cases.map((of) => [of[0], of]);
