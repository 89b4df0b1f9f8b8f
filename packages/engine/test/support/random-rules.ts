import fc from "fast-check";
import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";
import { seededDraw } from "./seeded-draw.ts";

/** A customer whose attributes may be unknown. */
export interface Person {
  readonly key: number;
  readonly likes: boolean | undefined;
  readonly opted: boolean | undefined;
  readonly points: number | undefined;
  readonly orders: number;
}

/** A rule as text, and what it says of a customer. */
export interface Rule {
  readonly text: string;
  readonly holds: (person: Person) => boolean;
}

const draw = seededDraw("people");
const pick = <Each>(all: readonly Each[]): Each => all[Math.floor(draw() * all.length)]!;

/** The customers of all tests with random rules. */
export const people: readonly Person[] = Array.from({ length: 60 }, (_, i) => ({
  key: i + 1,
  likes: pick([true, false, undefined]),
  opted: pick([true, true, false, undefined]),
  points: pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, undefined]),
  orders: pick([0, 0, 1, 2, 3]),
}));

const yesNo = (value: boolean | undefined): string => (value === undefined ? "" : String(value));

/** Their data. */
export const peopleFiles: Readonly<Record<string, string>> = {
  "data/people.csv": [
    "id,likes,opted,points",
    ...people.map(
      ({ key, likes, opted, points }) => `${key},${yesNo(likes)},${yesNo(opted)},${points ?? ""}`,
    ),
  ].join("\n"),
  "data/orders.csv": [
    "number,customer,at",
    ...people.flatMap(({ key, orders }) =>
      Array.from({ length: orders }, (_, i) => `${key}${i},${key},2026-01-0${i + 1}T10:00:00Z`),
    ),
  ].join("\n"),
};

export const peopleConfig: ProjectConfig = {
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-03-01",
  customers: { from: csv("data/people.csv"), key: "id" },
  events: {
    orders: { from: csv("data/orders.csv"), customer: "customer", key: "number", time: "at" },
  },
};

/** A rule without parts. */
export const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc.constantFrom<Rule>(
    { text: "likes", holds: ({ likes }) => likes === true },
    { text: "opted", holds: ({ opted }) => opted === true },
    { text: "points is known", holds: ({ points }) => points !== undefined },
    { text: "has no orders ever", holds: ({ orders }) => orders === 0 },
  ),
  fc.integer({ min: -1, max: 9 }).map((least): Rule => ({
    text: `points > ${least}`,
    holds: ({ points }) => points !== undefined && points > least,
  })),
  fc.integer({ min: 1, max: 3 }).map((least): Rule => ({
    text: `has at least ${least} orders ever`,
    holds: ({ orders }) => orders >= least,
  })),
);

/** How many of some rules hold for a customer. */
export const held = (rules: readonly Rule[], person: Person): number =>
  rules.filter(({ holds }) => holds(person)).length;

const texts = (rules: readonly Rule[]): string => rules.map(({ text }) => text).join(", ");

/** Combines rules in every way the language has. */
function combined(part: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> {
  const parts = fc.array(part, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    parts.map((of): Rule => ({
      text: `(${of.map(({ text }) => text).join(" and ")})`,
      holds: (person) => held(of, person) === of.length,
    })),
    parts.map((of): Rule => ({
      text: `(${of.map(({ text }) => text).join(" or ")})`,
      holds: (person) => held(of, person) > 0,
    })),
    parts.map((of): Rule => ({
      text: `all of (${texts(of)})`,
      holds: (person) => held(of, person) === of.length,
    })),
    parts.map((of): Rule => ({
      text: `none of (${texts(of)})`,
      holds: (person) => held(of, person) === 0,
    })),
    parts.map((of): Rule => ({
      text: `at least 2 of (${texts(of)})`,
      holds: (person) => held(of, person) >= 2,
    })),
    part.map((of): Rule => ({ text: `not (${of.text})`, holds: (person) => !of.holds(person) })),
  );
}

/** Any rule, three lists deep at most. */
export const rule: fc.Arbitrary<Rule> = fc.oneof(
  leaf,
  combined(leaf),
  combined(fc.oneof(leaf, combined(leaf))),
  combined(combined(fc.oneof(leaf, combined(leaf)))),
);

/** For how many customers a rule holds. */
export const sizeOf = ({ holds }: Rule): number => people.filter(holds).length;
