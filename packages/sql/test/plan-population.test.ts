import { describe, expect, test } from "vitest";
import type { Cond, Value, Window } from "@satsuma/ir";
import { makePlan, needsPopulation } from "@satsuma/sql";
import type { Layout, Output } from "@satsuma/sql";
import * as b from "./support/build.ts";
import { asOf } from "./random/random-shop.ts";
import { counted, paid, plain, rules } from "./support/plan-rules.ts";

const year = b.window("2025-03-01T00:00:00Z");
const week = b.window("2026-02-21T23:00:00Z");

describe("sequences and rankings share what they can", () => {
  const at = (from: string): Window => b.window(from);
  const step = (filter?: Cond) => b.step("orders", { ...(filter && { filter }) });
  const followed = (filter: Cond, window: Window): Cond => ({
    ...b.sequence([step(filter), step()], window),
    asOf,
  });
  const ranked = (count: string, value: Value): Cond => b.rank("top", count, value);
  const asked = (...conds: Cond[]): Output[] =>
    conds.map((cond, i) => ({ name: `c${i}`, kind: "cond", cond }));
  const levelsOf = (outputs: readonly Output[], layout: Layout = plain) =>
    makePlan({ layout, outputs, asOf }).levels;

  test("sequences over one table read it once, from where the earliest window begins", () => {
    const outputs = asked(
      followed(paid, at("2026-01-01T00:00:00Z")),
      followed(b.not(paid), at("2025-06-01T00:00:00Z")),
    );
    const [level, ...others] = levelsOf(outputs);
    expect(others).toEqual([]);
    expect(level?.chains).toHaveLength(2);
    expect(level?.readings).toMatchObject([
      { event: "orders", stretch: { from: BigInt(Date.parse("2025-06-01T00:00:00Z")) * 1000n } },
    ]);
    expect(level?.readings[0]?.filters).toHaveLength(3);
  });

  test("equal sequences of different rules are one", () => {
    const sequence = followed(paid, year);
    expect(levelsOf(asked(sequence, b.member("other", { ...sequence })))[0]?.chains).toHaveLength(
      1,
    );
  });

  test("no event is read later than every `within` allows, nor where a `then no` is not over yet", () => {
    const within = { count: 1, unit: "day" } as const;
    const cond: Cond = {
      ...b.sequence(
        [step(), b.step("tickets", { within }), b.step("orders", { within, absent: true })],
        b.window("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
      ),
      asOf,
    };
    const ends = levelsOf(asked(cond))[0]?.chains[0]?.steps.map(({ stretch }) => stretch.to);
    const microseconds = (text: string): bigint => BigInt(Date.parse(text)) * 1000n;
    expect(ends).toEqual([
      microseconds("2026-01-02T00:00:00Z"),
      microseconds("2026-01-03T00:00:00Z"),
      microseconds("2026-01-04T00:00:00Z"),
    ]);
  });

  test("ranks by one value share one order, whatever their counts", () => {
    const outputs = asked(ranked("10", counted(year)), ranked("100", counted(year)));
    const rankings = levelsOf(outputs).flatMap((level) => level.rankings);
    expect(rankings.map(({ ranks }) => ranks.length)).toEqual([2]);
  });

  test("a rank comes a level after what it ranks by, and a rank among its members a level later", () => {
    const top = ranked("10", counted(year));
    const outputs = asked(b.rank("bottom", "1", counted(week), { among: top }));
    const levels = levelsOf(outputs).map(({ passes, rankings }) => [
      passes.length > 0,
      rankings.length,
    ]);
    expect(levels).toEqual([
      [true, 0],
      [false, 1],
      [false, 1],
    ]);
  });

  test("for one customer, only what ranks need is read of everyone", () => {
    const outputs = [...asked(ranked("10", counted(year))), ...rules(counted(week, paid))];
    const { everyone, levels } = makePlan({ layout: plain, outputs, asOf, customer: "c1" });
    expect(everyone).toBe(2);
    expect(levels.map(({ passes }) => passes.length)).toEqual([1, 0, 1]);
  });

  test("it is told whether an answer depends on other customers", () => {
    expect(needsPopulation(asked(b.not(ranked("1", counted(year)))))).toBe(true);
    expect(needsPopulation(rules(b.percentile("50", counted(year))))).toBe(true);
    expect(needsPopulation(rules(counted(year)), ranked("1", counted(year)))).toBe(true);
    expect(needsPopulation([...rules(counted(year)), ...asked(followed(paid, year))])).toBe(false);
  });
});
