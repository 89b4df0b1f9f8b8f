import { resolver } from "@satsuma/ir";
import type { Cond, Step, Value } from "@satsuma/ir";
import { compileScan, duckdb } from "@satsuma/sql";
import type { Output } from "@satsuma/sql";
import { describe, expect, it } from "vitest";
import * as b from "./support/build.ts";
import { berlin } from "./support/case.ts";
import { out, shopLayout } from "./support/hostile.ts";

/** A constant point. */
const at = (written: string): Value => b.constant({ kind: "point" }, written);

describe("constants that are not what their type says", () => {
  const cases: readonly (readonly [string, Value])[] = [
    ["a number", b.digits("1; DROP TABLE canary")],
    ["a number with an exponent", b.digits("1e5")],
    ["a number of 39 digits", b.digits("1".repeat(39))],
    ["a double", b.double("1) OR (1=1")],
    ["an amount", b.euros("1 EUR")],
    ["a date", b.date("2026-01-01' OR '1'='1")],
    ["an instant", b.instant("2026-01-01T00:00:00Z' OR '1'='1")],
    ["an instant without a zone", b.instant("2026-01-01T00:00:00")],
  ];
  it.each(cases)("refuses %s", (_, value) => {
    const layout = shopLayout("x");
    const outputs: Output[] = [{ name: "value", kind: "value", value }];
    expect(() => compileScan({ layout, asOf: berlin.asOf, outputs }, duckdb)).toThrow(RangeError);
  });

  it("refuses an as-of that is no instant", () => {
    const outputs: Output[] = [{ name: "n", kind: "value", value: b.aggregate("count", "x") }];
    const request = {
      layout: shopLayout("x"),
      asOf: "2026-01-01'; DROP TABLE canary; --",
      outputs,
    };
    expect(() => compileScan(request, duckdb)).toThrow(RangeError);
  });

  it.each([
    ["an event table", b.aggregate("count", "nowhere")],
    ["an attribute", b.attribute("nowhere", b.textType)],
    ["a stored table", b.score],
    ["a field", b.aggregate("max", "x", { argument: b.field("x", "nowhere", b.numberType) })],
  ])("refuses %s that the layout does not have", (_, value) => {
    const outputs: Output[] = [{ name: "value", kind: "value", value }];
    expect(() =>
      compileScan({ layout: shopLayout("x"), asOf: berlin.asOf, outputs }, duckdb),
    ).toThrow(RangeError);
  });

  const step = b.step("x");
  const after = (options: Partial<Step>): Cond =>
    b.sequence([step, b.step("x", options)], { kind: "ever" });
  it.each([
    ["a sequence of events the layout does not have", after({ event: "nowhere" })],
    ["a sequence that begins with nothing", b.sequence([{ ...step, absent: true }, step])],
    ["a sequence without steps", b.sequence([])],
    ["steps within months", after({ within: { count: 1, unit: "month" } })],
    ["a count that is no number", b.rank("top", "many", b.digits("1"))],
    ["a share of seven places", b.rank("top", "1.0000001", b.digits("1"), { percent: true })],
    ["a share that is no number", b.rank("top", "1 OR 1=1", b.digits("1"), { percent: true })],
    ["a percentile that is no number", b.known(b.percentile("half", b.digits("1")))],
    ["a sample between fractions", b.sample("x", 0.5, 2)],
    ["a point that is not written as one", b.near(at("1"), at("1,2"), "5")],
    ["a point that is no numbers", b.near(at("1,2"), at("1,x"), "5")],
    ["a distance that is no number", b.near(at("1,2"), at("1,2"), "5 km")],
    ["a place the layout does not have", b.known(b.attribute("x", { kind: "point" }))],
  ])("refuses %s", (_, rule) => {
    const request = { layout: shopLayout("x"), asOf: berlin.asOf };
    const cond = resolver(berlin).cond(rule);
    expect(() => compileScan({ ...request, outputs: [out("o", cond)] }, duckdb)).toThrow(
      RangeError,
    );
  });

  it.each<[string, Value]>([
    ["a point as a column", at("1,2")],
    ["points counted", b.aggregate("countDistinct", "x", { argument: at("1,2") })],
    ["a date an hour later", b.later(b.attribute("x", b.dateType), 1, "hour")],
    ["an instant a day later", b.later(b.attribute("x", b.instantType), 1, "day")],
  ])("refuses %s, which no rule can ask for", (_, value) => {
    const outputs: Output[] = [{ name: "value", kind: "value", value }];
    const request = { layout: shopLayout("x"), asOf: berlin.asOf, outputs };
    expect(() => compileScan(request, duckdb)).toThrow(TypeError);
  });

  it.each([
    ["a window", b.inWindow(b.attribute("x", b.dateType), { kind: "ever" })],
    ["a sequence", after({})],
    [
      "an anniversary",
      b.inWindow(b.anniversary(b.attribute("x", b.dateType)), { kind: "this", unit: "day" }),
    ],
    ["a moment", b.compare(b.ago(1, "day"), "eq", b.instant(berlin.asOf))],
    [
      "days since",
      b.compare(
        b.call("abs", b.elapsed("day", "since", b.attribute("x", b.dateType))),
        "eq",
        b.digits("1"),
      ),
    ],
  ])("refuses %s that is not resolved", (_, rule) => {
    const request = { layout: shopLayout("x"), asOf: berlin.asOf };
    expect(() => compileScan({ ...request, outputs: [out("o", rule)] }, duckdb)).toThrow(TypeError);
    const resolved = resolver(berlin).cond(rule);
    expect(() => compileScan({ ...request, outputs: [out("o", resolved)] }, duckdb)).not.toThrow();
  });
});
