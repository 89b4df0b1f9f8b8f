import { describe, expect, it } from "vitest";
import { interpreter, NumberOverflow } from "@satsuma/language";
import { answers, at, catalogue, march, subjects, byRule } from "./world.ts";
import type { Case } from "./world.ts";

const is = (facts: Readonly<Record<string, string | boolean | readonly string[]>>) => ({
  is: facts,
});
const nobody = {};
const german = is({ country: "DE" });
const french = is({ country: "FR" });
const somewhere = [german, french, nobody];

const unknowns: readonly Case[] = [
  ['country is "DE"', somewhere, [true, false, false]],
  ['country is not "DE"', somewhere, [false, true, true]],
  ['country in ("DE", "AT")', somewhere, [true, false, false]],
  ['country not in ("DE", "AT")', somewhere, [false, true, true]],
  ['country contains "E"', somewhere, [true, false, false]],
  ['country does not contain "E"', somewhere, [false, true, true]],
  ["country is known", somewhere, [true, true, false]],
  ["country is unknown", somewhere, [false, false, true]],
  ["points between 1 and 3", [is({ points: "3" }), nobody], [true, false]],
  ["points not between 1 and 3", [is({ points: "3" }), nobody], [false, true]],
  ["points is points", [is({ points: "3" }), nobody], [true, false]],
  [
    "not not opted_in",
    [is({ opted_in: true }), is({ opted_in: false }), nobody],
    [true, false, false],
  ],
  ["not opted_in", [is({ opted_in: true }), is({ opted_in: false }), nobody], [false, true, true]],
  ["points + 1", [is({ points: "2" }), nobody], ["3", undefined]],
  ["points default 7", [is({ points: "2" }), nobody], ["2", "7"]],
  ["joined_at in this year", [is({ joined_at: "2026-01-05T00:00:00Z" }), nobody], [true, false]],
  [
    "joined_at not in this year",
    [is({ joined_at: "2026-01-05T00:00:00Z" }), nobody],
    [false, true],
  ],
  [
    "nickname is known",
    [is({ nickname: "x" }), is({ nickname: "" }), nobody],
    [true, false, false],
  ],
  ["country is known", [is({ country: "" })], [true]],
  [
    'at least 2 of (country is "DE", points > 1, opted_in)',
    [
      is({ country: "DE", points: "2" }),
      is({ country: "DE" }),
      is({ points: "2", opted_in: true }),
    ],
    [true, false, true],
  ],
  ['none of (country is "DE", points > 1)', [german, nobody], [false, true]],
  ["churn.risk < 30%", [{ risk: "0.2" }, { risk: "0.3" }, nobody], [true, false, false]],
];

const none = { orders: [] };
const bought = {
  orders: [
    at("2026-01-02", { id: "2", amount: "5.50", status: "unpaid" }),
    at("2026-01-01", { id: "1", amount: "10", status: "paid" }),
    at("2026-01-03", { id: "3", status: "paid" }),
  ],
};
const events: readonly Case[] = [
  ["count of orders ever", [bought, none], ["3", "0"]],
  ["sum of orders.amount ever", [bought, none], ["15.5", "0"]],
  ["count of distinct orders.status ever", [bought, none], ["2", "0"]],
  ["average of orders.amount ever", [bought, none], ["7.75", undefined]],
  ["min of orders.amount ever", [bought, none], ["5.5", undefined]],
  ["max of orders.amount ever", [bought, none], ["10", undefined]],
  ["median of orders.amount ever", [bought, none], ["5.5", undefined]],
  ["first of orders.status ever", [bought, none], ["paid", undefined]],
  ["last of orders.amount ever", [bought, none], [undefined, undefined]],
  ['has orders where (status is not "paid") ever', [bought, none], [true, false]],
  ["has no orders ever", [bought, none], [false, true]],
  ["has 2 to 3 orders ever", [bought, none], [true, false]],
  [
    "first of orders.status ever",
    [
      {
        orders: [
          at("2026-01-01", { id: "10", status: "ten" }),
          at("2026-01-01", { id: "9", status: "nine" }),
        ],
      },
    ],
    ["nine"],
  ],
  [
    "last of visits.path ever",
    [
      {
        visits: [
          at("2026-01-01", { path: "b" }),
          at("2026-01-01"),
          at("2026-01-01", { path: "a" }),
        ],
      },
    ],
    ["b"],
  ],
  [
    "count of orders ever",
    [{ orders: [{ id: "1" }, at("2026-02-28T23:00:00Z"), at("2026-02-28T22:59:59.999999Z")] }],
    ["1"],
  ],
  [
    "median of orders.amount ever",
    [{ orders: ["10", "20", "25", "30"].map((amount) => at("2026-01-01", { amount })) }],
    ["20"],
  ],
];

const numbers: readonly Case[] = [
  [
    "points / children",
    [is({ points: "7", children: "2" }), is({ points: "1", children: "0" })],
    ["3.5", undefined],
  ],
  ["points / 3", [is({ points: "10.00" })], [String(10 / 3)]],
  ["points + 0.2 is 0.3", [is({ points: "0.1" })], [true]],
  ["points * points", [is({ points: "99.99" })], ["9998.0001"]],
  ["points > 9", [is({ points: "10" }), is({ points: "9007199254740993" })], [true, true]],
  ["points is 9007199254740993", [is({ points: "9007199254740992" })], [false]],
  [
    "weight > 0",
    [is({ weight: "NaN" }), is({ weight: "Infinity" }), is({ weight: "1" })],
    [false, false, true],
  ],
  ["weight is known", [is({ weight: "NaN" }), is({ weight: "0" })], [false, true]],
  ["weight * 10", [is({ weight: "1e308" })], [undefined]],
  [
    "round(points, 0)",
    [is({ points: "2.5" }), is({ points: "-2.5" }), is({ points: "0.5" })],
    ["3", "-3", "1"],
  ],
  ["round(weight, 2)", [is({ weight: "0.135" }), is({ weight: "-0.25" })], ["0.14", "-0.25"]],
  ["abs(points)", [is({ points: "-2.50" }), nobody], ["2.5", undefined]],
  [
    "smaller(points, children)",
    [is({ points: "2", children: "3" }), is({ points: "2" })],
    ["2", undefined],
  ],
  [
    "larger(points, children)",
    [is({ points: "2", children: "3" }), is({ points: "2" })],
    ["3", undefined],
  ],
  [
    "sum of orders.rating ever",
    [{ orders: ["0.1", "0.2", "0.3"].map((rating) => at("2026-01-01", { rating })) }],
    ["0.6"],
  ],
  [
    "sum of orders.rating ever",
    [{ orders: ["0.5", "NaN"].map((rating) => at("2026-01-01", { rating })) }],
    ["0.5"],
  ],
  [
    "average of orders.amount ever",
    [{ orders: ["10", "0", "0"].map((amount) => at("2026-01-01", { amount })) }],
    [String(10 / 3)],
  ],
];

describe.each([
  ["unknown values", unknowns],
  ["values from events", events],
  ["numbers", numbers],
])("%s", (_, cases) => {
  it.each(byRule(cases))("%s (%#)", (_, [rule, customers, expected, clock]) => {
    expect(answers(rule, customers, clock)).toEqual(expected);
  });
});

describe("numbers beyond 38 digits", () => {
  it("are refused, never cut", () => {
    const huge = is({ points: "9".repeat(30) });
    expect(() => answers("points * points", [huge])).toThrow(NumberOverflow);
    expect(() => answers("points * points", [huge])).toThrow(/38 digits/u);
  });
  it("are counted without zeros that say nothing", () => {
    const long = is({ points: `1.${"0".repeat(20)}` });
    expect(answers("points * points", [long])).toEqual(["1"]);
  });
});

describe("a tree that is not resolved", () => {
  it("is refused", () => {
    const [of] = subjects([{}]);
    const rules = interpreter({ catalogue, population: [], asOf: march.asOf });
    const today = {
      kind: "moment",
      name: "today",
      type: { kind: "date" },
      nullable: false,
    } as const;
    expect(() => of && rules.value(today, of)).toThrow(TypeError);
  });
});
