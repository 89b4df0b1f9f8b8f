import { expect, test } from "vitest";
import { makePlan, rangeSize } from "@satsuma/sql";
import type { Output } from "@satsuma/sql";
import * as b from "./support/build.ts";
import { asOf, layoutOf } from "./random/random-shop.ts";

const layout = layoutOf({ ordinals: true, position: false, codes: false, busy: false });

const outputs = (count: number): Output[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `rule_${i}`,
    kind: "cond",
    cond: b.compare(
      b.aggregate("sum", "orders", {
        argument: b.times(b.field("orders", "amount", b.numberType), b.digits(String(i + 2))),
      }),
      "ge",
      b.digits("1"),
    ),
  }));

test("a scan with more columns takes fewer customers at a time", () => {
  const few = rangeSize({ layout, asOf, outputs: outputs(10) });
  const many = rangeSize({ layout, asOf, outputs: outputs(1000) });
  expect(many).toBeLessThan(few / 10);
});

test("a hundred wide rules take some hundred thousand customers at a time in a gibibyte", () => {
  const size = rangeSize({ layout, asOf, outputs: outputs(100) });
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThan(1_000_000);
});

test("however little memory there is, ranges do not become so many that planning them costs more than running them", () => {
  expect(rangeSize({ layout, asOf, outputs: outputs(100) }, 1)).toBe(20_000);
});

test("sequences keep the events that are their steps", () => {
  const followed: Output = {
    name: "followed",
    kind: "cond",
    cond: { ...b.sequence([b.step("orders"), b.step("tickets")]), asOf },
  };
  const busy = layoutOf({ ordinals: true, position: false, codes: false, busy: true });
  const [without, withIt] = [outputs(10), [...outputs(10), followed]].map((of) =>
    rangeSize({ layout: busy, asOf, outputs: of }),
  );
  expect(withIt).toBeLessThan(without ?? 0);
});

test("where ranks are asked for all customers are one range, which is planned like none", () => {
  const ranked: Output = {
    name: "ranked",
    kind: "cond",
    cond: b.rank("top", "10", b.attribute("points", b.numberType)),
  };
  const request = { layout, asOf, outputs: [ranked, ...outputs(10)] };
  const to = layout.customers.rows ?? 0;
  expect(rangeSize(request)).toBeGreaterThan(to);
  const levels = (range?: { from: number; to: number }): number =>
    makePlan({ ...request, ...(range && { range }) }).levels.length;
  expect(levels({ from: 0, to })).toBe(levels());
  expect(levels({ from: 0, to: to - 1 })).toBeGreaterThan(levels());
});
