import { describe, expect, test } from "vitest";
import type { Value, Window } from "@satsuma/ir";
import { makePlan } from "@satsuma/sql";
import type { Layout, Output, Pass } from "@satsuma/sql";
import * as b from "./support/build.ts";
import { asOf } from "./random/random-shop.ts";
import { counted, paid, plain, rules } from "./support/plan-rules.ts";

/** A shop of a million customers with so many orders each, over three years. */
const shopWith = (ordersEach: number): Layout => ({
  ...plain,
  customers: { ...plain.customers, rows: 1_000_000 },
  events: Object.fromEntries(
    Object.entries(plain.events).map(([event, layout]) => [
      event,
      { ...layout, rows: 1_000_000 * ordersEach, first: "2023-03-01T00:00:00Z" },
    ]),
  ),
});

const amount = b.field("orders", "amount", b.numberType, false);

const passesOf = (layout: Layout, outputs: readonly Output[]): readonly Pass[] =>
  makePlan({ layout, outputs, asOf }).levels.flatMap(({ passes }) => passes);

const year = b.window("2025-03-01T00:00:00Z");
const week = b.window("2026-02-21T23:00:00Z");

describe("what is equal is worked out once", () => {
  test("aggregates that differ in where and by what name they were written are one", () => {
    const written: Value = { ...counted(year, paid), span: { file: "a.seg", start: 0, end: 9 } };
    const named: Value = {
      kind: "defined",
      name: "paid_orders",
      of: counted(year, { kind: "definedCond", name: "is_paid", of: paid }),
      type: b.numberType,
      nullable: false,
    };
    const [pass, ...others] = passesOf(plain, rules(written, named));
    expect(others).toEqual([]);
    expect(pass?.tallies).toHaveLength(1);
  });

  test("an average shares the sum and the count of others", () => {
    const of = { argument: amount, window: year };
    const outputs = rules(
      b.aggregate("average", "orders", of),
      b.aggregate("sum", "orders", of),
      counted(year),
    );
    const folds = passesOf(plain, outputs).flatMap(({ tallies }) =>
      tallies.map(({ fold }) => fold),
    );
    expect(folds.toSorted((a, b) => a.localeCompare(b))).toEqual(["count", "sum"]);
  });

  test("the time of the last order is the latest time", () => {
    const at = b.field("orders", "at", b.instantType, false);
    const outputs: Output[] = (["last", "max"] as const).map((fn) => ({
      name: fn,
      kind: "value",
      value: b.aggregate(fn, "orders", { argument: at }),
    }));
    expect(passesOf(plain, outputs)).toMatchObject([{ tallies: [{ fold: "max" }] }]);
  });
});

describe("events are read no more than need be", () => {
  test("an empty window needs no events", () => {
    const future = b.window("2026-03-05T00:00:00Z", "2026-03-06T00:00:00Z");
    expect(passesOf(plain, rules(counted(future)))).toEqual([]);
  });

  test("a pass begins where the earliest of its windows begins and ends at as-of", () => {
    const [pass] = passesOf(plain, rules(counted(year)));
    expect(pass?.stretch).toEqual({
      from: BigInt(Date.parse("2025-03-01T00:00:00Z")) * 1000n,
      to: BigInt(Date.parse(asOf)) * 1000n,
    });
  });

  test("a filter that all need is left to the reading", () => {
    const outputs = rules(counted(year, paid), counted(week, paid));
    for (const pass of passesOf(plain, outputs)) expect(pass.where).toBeDefined();
  });

  test("many counts of the last week are not worked out over all the years another needs", () => {
    const perChannel = Array.from({ length: 40 }, (_, i) =>
      counted(week, b.compare(amount, "gt", b.digits(String(i)))),
    );
    const passes = passesOf(shopWith(20), rules(counted(), ...perChannel));
    expect(passes.map(({ tallies }) => tallies.length)).toEqual([1, 40]);
  });

  test("few counts share a pass, whatever their windows", () => {
    expect(passesOf(shopWith(2), rules(counted(), counted(year), counted(week)))).toHaveLength(1);
  });

  test("where customers have very many events, time is cut so that each event counts in one place", () => {
    const windows = Array.from({ length: 12 }, (_, month) =>
      b.window(new Date(Date.UTC(2025, month, 1)).toISOString()),
    );
    const thresholds = ["1", "5", "10", "50"].map((than) =>
      b.compare(amount, "gt", b.digits(than)),
    );
    const values = thresholds.flatMap((filter) => windows.map((window) => counted(window, filter)));
    const passes = passesOf(shopWith(2000), rules(...values));
    const stretches = passes.map(({ stretch }) => stretch);
    expect(stretches.length).toBeGreaterThan(3);
    for (const [i, { to }] of stretches.slice(0, -1).entries()) {
      expect(stretches[i + 1]?.from).toBe(to);
    }
  });
});

test("an aggregate whose window begins at another comes a level later", () => {
  const lastTicket = b.aggregate("last", "tickets", {
    argument: b.field("tickets", "at", b.instantType, false),
  });
  const since: Window = { kind: "bounds", low: b.bound(lastTicket, true) };
  const { levels } = makePlan({ layout: plain, outputs: rules(counted(since)), asOf });
  expect(levels.map(({ passes }) => passes.map(({ event, joined }) => [event, joined]))).toEqual([
    [["tickets", false]],
    [["orders", true]],
  ]);
});

test("a plan with a thousand rules is made in little more than a thousand steps' time", () => {
  const outputs = rules(
    ...Array.from({ length: 1000 }, (_, i) =>
      counted(
        b.window(new Date(Date.UTC(2020, i % 72, 1)).toISOString()),
        b.compare(amount, "gt", b.digits(String(i))),
      ),
    ),
  );
  const tallies = passesOf(shopWith(20), outputs).flatMap((pass) => pass.tallies);
  expect(tallies).toHaveLength(1000);
});
