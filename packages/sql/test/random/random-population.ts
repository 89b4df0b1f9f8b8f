import fc from "fast-check";
import type { Cond, Value } from "@satsuma/ir";
import { compare, percentile, rank, sample } from "../support/build.ts";
import { oneOf } from "./random-kinds.ts";
import type { Arb } from "./random-kinds.ts";
import type { Trees } from "./random-scope.ts";

const percents = oneOf("1", "12.5", "50", "66.667", "100");

/** Conditions about customers among other customers. What they are ranked by is shallow: a plain query says it twice. */
export function customersOnly(depth: number, trees: Trees): Arb<Cond>[] {
  const level = Math.min(1, depth);
  const shallow = trees.cond(0);
  return [
    fc
      .tuple(oneOf("a", "ü"), fc.nat(10_000), fc.nat(10_000))
      .map(([seed, a, b]): Cond => sample(seed, Math.min(a, b), Math.max(a, b))),
    ranked(level, trees, shallow),
    fc
      .tuple(trees.value("number", 0), percents, trees.value("number", level), perhaps(shallow))
      .map(([value, share, of, among]): Cond => compare(value, "ge", percentile(share, of, among))),
  ];
}

const perhaps = <Of>(of: Arb<Of>): Arb<Of | undefined> => fc.option(of, { nil: undefined });

const ranked = (level: number, trees: Trees, shallow: Arb<Cond>): Arb<Cond> =>
  fc
    .record({
      end: oneOf("top", "bottom"),
      many: fc.oneof(
        oneOf("1", "2", "5").map((count) => ({ count, percent: false })),
        percents.map((count) => ({ count, percent: true })),
      ),
      by: fc.oneof<Arb<Value>[]>(
        trees.value("number", level),
        trees.value("date", 0),
        trees.value("approx", 0),
      ),
      per: perhaps(fc.oneof(trees.value("text", 0), trees.value("yes/no", 0))),
      among: perhaps(shallow),
      withTies: fc.boolean(),
    })
    .map(({ end, many: { count, percent }, by, per, among, withTies }): Cond =>
      rank(end, count, by, { percent, withTies, ...(per && { per }), ...(among && { among }) }),
    );
