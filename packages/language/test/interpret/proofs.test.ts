import { checkCondition, checkProject, explainProof, interpreter } from "@satsuma/language";
import { resolver } from "@satsuma/ir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, catalogue, march, subjects } from "./world.ts";
import type { Given } from "./world.ts";

const definitions = `
define is_rich = points > 5 "Has many points"
define is_one_of_us = country is "DE" or points > 5
segment ours where is_one_of_us
`;

/** Why a rule holds for the first of the customers or not, in words. */
function why(rule: string, ...customers: readonly Given[]): readonly string[] {
  const population = subjects(customers);
  const { program } = checkProject([{ file: "rules.seg", text: definitions }], catalogue);
  const { cond } = checkCondition(rule, "<rule>", catalogue, program);
  const [of] = population;
  if (!cond || !of) throw new Error("a rule and a customer are needed");
  const rules = interpreter({ catalogue, population, asOf: march.asOf });
  const proof = rules.proof(cond, of, { resolver: resolver(march) });
  return explainProof(proof, { catalogue, clock: march, columns: 1000 }).split("\n");
}

const german = { is: { country: "DE", points: "3" } };
const buyer = {
  orders: [
    at("2026-02-25T10:00:00Z", { id: "88", amount: "20", status: "paid" }),
    at("2026-02-20", { id: "87", amount: "5.50" }),
  ],
};

describe("a proof", () => {
  it.each<readonly [rule: string, of: Given, lines: readonly string[]]>([
    [
      'country is "DE" and points > 1',
      german,
      ["✓ country is “DE” — it is “DE”", "✓ points is more than 1 — it is 3"],
    ],
    ['country is "DE" and points > 5', german, ["✗ points is more than 5 — it is 3"]],
    ['country is "DE" or points > 5', german, ["✓ country is “DE” — it is “DE”"]],
    [
      'country is "AT" or points > 5',
      {},
      [
        "✗ at least one of these:",
        "  ✗ country is “AT” — it is not known",
        "  ✗ points is more than 5 — it is not known",
      ],
    ],
    [
      'not (country is "AT" or points > 5)',
      german,
      [
        "✓ country is not “AT” (or not known) — it is “DE”",
        "✓ points is not more than 5 (or not known) — it is 3",
      ],
    ],
    [
      'not (country is "DE" or points > 5)',
      german,
      ["✗ none of these:", "  ✓ country is “DE” — it is “DE”"],
    ],
    [
      'not (country is "DE" and points > 5)',
      german,
      ["✓ not all of these:", "  ✗ points is more than 5 — it is 3"],
    ],
    [
      'at least 2 of (country is "DE", points > 5, opted_in)',
      german,
      [
        "✗ at least 2 of these:",
        "  ✗ points is more than 5 — it is 3",
        "  ✗ opted in is yes — it is not known",
      ],
    ],
    [
      "has no orders in last 90 days",
      buyer,
      [
        "✗ no order since 1 Dec 2025 (the last 90 days) — 2 found, the latest 88 on 25 Feb 2026, 11:00",
      ],
    ],
    [
      "has orders in 2024",
      buyer,
      ["✗ at least one order between 1 Jan 2024 and 31 Dec 2024 (2024) — there is none"],
    ],
    [
      'has orders where (status is "paid") ever',
      buyer,
      ["✓ at least one order where status is “paid” — there is 1, 88 on 25 Feb 2026, 11:00"],
    ],
    [
      "sum of orders.amount ever >= 100 EUR",
      buyer,
      [
        "✗ total amount of orders is at least 100 EUR — it is 25.50 EUR (2 found, the latest 88 on 25 Feb 2026, 11:00)",
      ],
    ],
    [
      "in top 1 by points",
      {},
      ["✗ the one customer with the highest points — it is not known, so there is no place"],
    ],
    [
      "in top 1 by points among (points > 5)",
      german,
      [
        "✗ the one customer with the highest points, out of the customers for whom this holds (points is more than 5) — it is 3, but is not ranked",
      ],
    ],
  ])("of %s", (rule, of, lines) => {
    expect(why(rule, of)).toEqual(lines);
  });

  it("of a definition of one test is a line", () => {
    expect(why("is_rich", german)).toEqual(["✗ Has many points (points is more than 5) — it is 3"]);
  });
  it("of a definition of several tests has a line for each that decides", () => {
    expect(why("not is_one_of_us", german)).toEqual([
      "✗ not is one of us:",
      "  ✓ country is “DE” — it is “DE”",
    ]);
  });
  it("of a member of a segment is why it is one", () => {
    expect(why("member of ours", { is: { points: "6" } })).toEqual([
      "✓ in the segment ours",
      "  ✓ is one of us:",
      "    ✓ points is more than 5 — it is 6",
    ]);
  });
  it("of a ranking says which place it is", () => {
    const [line] = why("in top 1 by points", german, { is: { points: "4" } });
    expect(line).toMatch(/^✗ .* — it is 3, place 2 of 2$/u);
  });
  it.each<readonly [steps: string, found: string]>([
    ["visits then orders within 2 days", "✗ there is none to begin with"],
    [
      "orders then orders within 2 days",
      "✗ 2 to begin with, the latest 88 on 25 Feb 2026, 11:00; neither was followed by an order within 2 days",
    ],
    [
      "orders where (amount > 10 EUR) then orders",
      "✗ 1 to begin with, 88 on 25 Feb 2026, 11:00; it was not followed by an order later",
    ],
    [
      'orders then orders where (status is "paid") within 1 week then visits',
      "✗ 2 to begin with, the latest 88 on 25 Feb 2026, 11:00; followed by 1 order, 88 on 25 Feb 2026, 11:00; it was not followed by a visit later",
    ],
    ["orders then orders", "✓ the latest: 87 on 20 Feb 2026, 13:00, then 88 on 25 Feb 2026, 11:00"],
    ["orders then no orders within 3 days", "✓ the latest: 88 on 25 Feb 2026, 11:00"],
    [
      "orders then no orders within 6 days",
      "✗ 2 to begin with, the latest 88 on 25 Feb 2026, 11:00; 1 was followed by an order within 6 days; for 1 the time after is not over yet",
    ],
    [
      "orders then no orders then visits",
      "✗ 2 to begin with, the latest 88 on 25 Feb 2026, 11:00; 1 was followed by an order later; it was not followed by a visit later",
    ],
    [
      'orders then no orders where (status is "paid") then orders',
      "✗ 2 to begin with, the latest 88 on 25 Feb 2026, 11:00; 1 was followed by such an order later; it was not followed by an order later",
    ],
  ])("of the sequence %s says how far the events follow it", (steps, found) => {
    const [line] = why(`has sequence (${steps}) ever`, buyer);
    expect(line?.replace(/ .* — /u, " ")).toBe(found);
  });
  it("of a comparison of two values says what both came to", () => {
    expect(why("sum of orders.amount ever > 2 * sum of orders.amount in 2024", buyer)[0]).toMatch(
      / — it is 25\.50 EUR \(2 found, .*\), against 0 EUR$/u,
    );
  });
  it("of a sample says which lot was drawn", () => {
    expect(why('in sample 5% seed "a"', buyer)[0]).toMatch(/ — the lot is \d+(?:\.\d+)?%$/u);
  });
  it("of a value that is nearly exact does not show more digits than matter", () => {
    expect(why("average of orders.amount ever / 7 > 30 EUR", buyer)[0]).toMatch(
      / — it is about 1\.82 EUR/u,
    );
  });
  it("of periods lists those without events", () => {
    const lines = why("has orders in each of previous 2 months", buyer);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^ {2}✗ at least one order .*1 Jan 2026.* — there is none$/u);
  });
});

describe("every proof", () => {
  const customers = fc.record({
    is: fc.record({ points: fc.constantFrom("1", "3", "9"), country: fc.constantFrom("DE", "AT") }),
  });
  const leaf = fc.constantFrom('country is "DE"', "points > 2", "opted_in", "points is unknown");
  const { rule } = fc.letrec<{ rule: string }>((tie) => ({
    rule: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.tuple(tie("rule"), tie("rule")).map(([a, b]) => `((${a}) and (${b}))`),
      fc.tuple(tie("rule"), tie("rule")).map(([a, b]) => `((${a}) or (${b}))`),
      tie("rule").map((a) => `not (${a})`),
    ),
  }));

  it("agrees with the rule, and its parts are what they say", () => {
    fc.assert(
      fc.property(customers, rule, (of, text) => {
        const { cond } = checkCondition(text, "<rule>", catalogue);
        const [subject] = subjects([of]);
        if (!cond || !subject) throw new Error(text);
        const rules = interpreter({ catalogue, population: [subject], asOf: march.asOf });
        const pending = [rules.proof(cond, subject)];
        for (let proof = pending.pop(); proof; proof = pending.pop()) {
          expect(proof.holds).toBe(rules.cond(proof.cond, subject));
          const decides = proof.cond.kind === "not" ? !proof.holds : proof.holds;
          for (const part of proof.of) expect(part.holds).toBe(decides);
          pending.push(...proof.of);
        }
      }),
      { numRuns: 80 },
    );
  });
});
