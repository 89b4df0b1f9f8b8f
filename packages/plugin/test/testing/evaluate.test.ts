import {
  and,
  approx,
  arithmetic,
  between,
  choose,
  compare,
  customerKey,
  feature,
  isScoreNode,
  known,
  literal,
  negate,
  not,
  number,
  or,
  text,
} from "@satsuma/plugin";
import type { Cond, Scalar, Value, ValueType } from "@satsuma/plugin";
import { evaluator, tester } from "@satsuma/plugin/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const exact: ValueType = { kind: "number" };
const euros: ValueType = { kind: "money", currency: "EUR" };

const customer = {
  key: "c1",
  features: {
    orders: 3,
    spend: "12.50",
    rate: 0.1,
    name: "Zoë",
    vip: true,
    born: "1990-05-17",
    nothing: null,
  },
};

const orders = feature("orders", exact);
const spend = feature("spend", euros);
const rate = feature("rate", { kind: "approx" });
const name = feature("name", { kind: "text" });
const vip = feature("vip", { kind: "yes/no" });
const nothing = feature("nothing", exact);
const call = (fn: "round" | "abs" | "smaller" | "larger", ...args: readonly Value[]): Value => ({
  kind: "call",
  fn,
  args,
  type: args[0]!.type,
  nullable: true,
});

const value = (of: Value): Scalar => evaluator(of)(customer);
const holds = (cond: Cond): boolean => tester(cond)(customer);

describe("values", () => {
  test.each<[string, Value, Scalar]>([
    ["exact numbers add up exactly", arithmetic(spend, "+", number(0.1)), "12.60"],
    ["an amount times a number", arithmetic(spend, "*", orders), "37.50"],
    ["a difference", arithmetic(orders, "-", number(5)), -2],
    ["division is in doubles", arithmetic(number(1), "/", orders), 1 / 3],
    ["division by zero is unknown", arithmetic(orders, "/", number(0)), null],
    ["a double makes all double", arithmetic(rate, "+", number(0.2)), 0.1 + 0.2],
    ["unknown spreads", arithmetic(orders, "+", nothing), null],
    ["a turned sign", negate(spend), "-12.50"],
    ["the sign of zero", negate(approx(0)), 0],
    ["a fallback", { ...nothing, kind: "default", value: nothing, fallback: orders }, 3],
    [
      "a fallback that is not needed",
      { ...orders, kind: "default", value: orders, fallback: nothing },
      3,
    ],
    ["the key", customerKey({ kind: "text" }), "c1"],
    ["halves away from zero", call("round", number(-2.5)), -3],
    ["to places", call("round", number(1.005), number(2)), "1.01"],
    ["to hundreds", call("round", number(1250), number(-2)), 1300],
    ["a double, by the formula of the language", call("round", approx(2.5)), 3],
    ["a small double", call("round", approx(0.1249), number(2)), 0.12],
    ["the size", call("abs", number(-4)), 4],
    ["the smaller", call("smaller", spend, literal(euros, "9.99")), "9.99"],
    ["the larger", call("larger", spend, literal(euros, "9.99")), "12.50"],
    ["the larger of one unknown", call("larger", orders, nothing), null],
    [
      "the first branch that holds",
      choose([
        { when: known(nothing), value: number(1) },
        { when: and(), value: number(2) },
      ]),
      2,
    ],
    ["no branch that holds", choose([{ when: or(), value: number(1) }]), null],
    ["the branch for all others", choose([{ when: or(), value: number(1) }], number(9)), 9],
    [
      "a condition as yes or no",
      { kind: "truth", of: known(orders), type: { kind: "yes/no" }, nullable: false },
      true,
    ],
    [
      "a whole number beyond doubles",
      literal(exact, "12345678901234567890"),
      "12345678901234567890",
    ],
  ])("%s", (_, of, expected) => {
    expect(value(of)).toEqual(expected);
  });

  test("are exact whatever is added in whatever order", () => {
    const hundredths = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 });
    fc.assert(
      fc.property(hundredths, (drawn) => {
        const terms: Value[] = drawn.map((units) => number(units / 100));
        const sum = terms.reduce((left, right) => arithmetic(left, "+", right));
        const total = drawn.reduce((left, right) => left + right, 0);
        expect(Number(value(sum))).toBe(total / 100);
      }),
    );
  });
});

describe("conditions", () => {
  test.each<[string, Cond, boolean]>([
    ["exact numbers are compared exactly", compare(spend, "eq", literal(euros, "12.5")), true],
    ["a double is compared as doubles are", compare(rate, "lt", approx(0.1)), false],
    ["an exact number with a double", compare(number(0.1), "eq", approx(0.1)), true],
    ["at least", compare(orders, "ge", number(3)), true],
    ["at most", compare(orders, "le", number(2)), false],
    ["between, both ends included", between(orders, number(3), number(4)), true],
    ["between, an unknown end", between(orders, nothing, number(4)), false],
    ["a comparison with unknown", compare(nothing, "lt", number(9)), false],
    ["its negation", not(compare(nothing, "lt", number(9))), true],
    ["unknown equals nothing, not even unknown", compare(nothing, "eq", nothing), false],
    ["known", known(orders), true],
    ["unknown", known(nothing), false],
    [
      "one of a list",
      { kind: "in", value: orders, set: [number(1), number(3)], fold: false },
      true,
    ],
    ["none of an empty list", { kind: "in", value: orders, set: [], fold: false }, false],
    ["a yes", { kind: "isYes", value: vip }, true],
    [
      "equal texts",
      { kind: "text", op: "equals", value: name, pattern: text("Zoë"), fold: false },
      true,
    ],
    ["texts in two normal forms", compare(name, "eq", text("Zoe\u0308")), false],
    ["texts by code point", compare(text("\u{FF5E}"), "lt", text("\u{1F600}")), true],
    ["a text and a longer one", compare(text("ab"), "lt", text("abc")), true],
    [
      "dates in order",
      compare(feature("born", { kind: "date" }), "lt", literal({ kind: "date" }, "2000-01-01")),
      true,
    ],
    ["all of none", and(), true],
    ["any of none", or(), false],
    [
      "two of three",
      { kind: "atLeast", count: 2, of: [known(orders), known(nothing), known(name)] },
      true,
    ],
    [
      "three of three",
      { kind: "atLeast", count: 3, of: [known(orders), known(nothing), known(name)] },
      false,
    ],
  ])("%s", (_, cond, expected) => {
    expect(holds(cond)).toBe(expected);
  });

  test("and their negations split all customers in two, as De Morgan says", () => {
    fc.assert(
      fc.property(conds, conds, (a, b) => {
        expect(holds(not(a))).toBe(!holds(a));
        expect(holds(not(and(a, b)))).toBe(holds(or(not(a), not(b))));
      }),
    );
  });
});

describe("what a score cannot say", () => {
  const type = exact;
  test.each<[string, Value]>([
    ["an attribute", { kind: "attribute", name: "age", type, nullable: true }],
    [
      "a count of events",
      {
        kind: "aggregate",
        fn: "count",
        event: "orders",
        window: { kind: "ever" },
        type,
        nullable: false,
      },
    ],
    [
      "a function of texts",
      { kind: "call", fn: "lower", args: [name], type: name.type, nullable: true },
    ],
    [
      "folded texts",
      choose([
        {
          when: { kind: "text", op: "equals", value: name, pattern: name, fold: true },
          value: number(1),
        },
      ]),
    ],
  ])("%s is refused", (_, of) => {
    expect(() => evaluator(of)(customer)).toThrow(TypeError);
  });

  test("is what isScoreNode does not admit", () => {
    expect(isScoreNode(orders)).toBe(true);
    expect(isScoreNode(known(orders))).toBe(true);
    expect(isScoreNode(call("round", orders))).toBe(true);
    expect(isScoreNode({ ...orders, kind: "call", fn: "lower", args: [name] })).toBe(false);
    expect(isScoreNode({ kind: "in", value: name, set: [], fold: true })).toBe(false);
    expect(isScoreNode({ kind: "ever" })).toBe(false);
  });

  test.each<[string, Value]>([
    ["a feature there is not", feature("sepnd", exact)],
    ["a text for a number", feature("name", exact)],
    ["a number for a text", feature("orders", { kind: "text" })],
    ["a list", feature("name", { kind: "list", of: { kind: "text" } })],
  ])("reading %s is refused", (_, of) => {
    expect(() => evaluator(of)(customer)).toThrow(TypeError);
  });

  test("comparing a text with a number is refused", () => {
    expect(() => holds(compare(name, "lt", orders))).toThrow(TypeError);
  });
});

const operands = fc.constantFrom<Value[]>(orders, spend, nothing, rate, number(3));
const ops = fc.constantFrom(
  "eq" as const,
  "lt" as const,
  "le" as const,
  "gt" as const,
  "ge" as const,
);
const conds: fc.Arbitrary<Cond> = fc.oneof(
  fc.tuple(operands, ops, operands).map(([left, op, right]) => compare(left, op, right)),
  operands.map(known),
  fc.tuple(operands, operands, operands).map(([of, low, high]) => between(of, low, high)),
);
