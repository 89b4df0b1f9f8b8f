import type { RuleWords } from "@satsuma/plugin";
import { seededRandom } from "@satsuma/stats";
import type { ProspectsModel } from "@satsuma/plugin-prospects";
import { describe, expect, test } from "vitest";
import { people } from "./data/people.ts";
import { fitAndScore, likenessMethod } from "./set-up-method.ts";

const words: RuleWords = {
  expressions: { spend: "(sum of orders.amount ever)", country: "country", member: "is_member" },
  types: {
    spend: { kind: "money", currency: "EUR" },
    country: { kind: "text" },
    member: { kind: "yes/no" },
  },
  nameInRule: (name) => name,
  textInRule: (text) => JSON.stringify(text),
  numberInRule: String,
};

test("the most alike become a rule in the language, without the members themselves", async () => {
  const random = seededRandom("rules");
  const customers = people(
    2000,
    () => {
      const spend = Math.floor(random.uniform() * 1000);
      const country = random.uniform() < 0.3 ? "FR" : "DE";
      const odds = 0.006 * spend + (country === "FR" ? 2 : 0) - 5;
      return {
        spend: random.uniform() < 0.1 ? null : `${spend}.00`,
        country,
        member: random.uniform() < 0.5,
        outcome: random.uniform() < 1 / (1 + Math.exp(-odds)),
      };
    },
    {
      spend: { kind: "money", currency: "EUR" },
      country: { kind: "text" },
      member: { kind: "yes/no" },
    },
  );
  const { fitted, method } = await fitAndScore(customers);
  const drafts = method.rules!(fitted.model, words);
  expect(drafts.map(({ name }) => name)).toEqual(["like_vip_5", "like_vip_10"]);
  for (const { where, measures, size } of drafts) {
    expect(where).toMatch(/ and not member of vip$/u);
    expect(where).toMatch(/\(sum of orders\.amount ever\) > \d+(?:\.\d+)? EUR/u);
    expect(where).toContain('country is "FR"');
    expect(measures["fidelity"]!.value).toBeGreaterThan(0.95);
    expect(size).toBeGreaterThan(0);
  }
});

type Columns = ProspectsModel["columns"];
type Bound = ProspectsModel["distilled"][number]["paths"][number][number];

const spend = { kind: "number", feature: "spend", average: 50 } as const;
const member = { kind: "yes", feature: "member", average: 0.4 } as const;
const level = { kind: "level", feature: "country", level: "DE" } as const;
const rest = { kind: "rest", feature: "country", but: ["DE", "FR"] } as const;
const unknown = (feature: string) => ({ kind: "unknown", feature }) as const;
const s = "(sum of orders.amount ever)";

describe("a question about", () => {
  test.each<{ of: string; columns: Columns; bound: Omit<Bound, "column">; says: string }>([
    {
      of: "an amount",
      columns: [spend],
      bound: { above: 10, atMost: 90 },
      says: `${s} > 10 EUR and ${s} <= 90 EUR`,
    },
    {
      of: "an amount for which the average stands in",
      columns: [spend, unknown("spend")],
      bound: { above: 10 },
      says: `(${s} > 10 EUR or ${s} is unknown)`,
    },
    {
      of: "an amount on whose side the average is not",
      columns: [spend, unknown("spend")],
      bound: { atMost: 10 },
      says: `${s} <= 10 EUR`,
    },
    { of: "a yes", columns: [member], bound: { above: 0.5 }, says: "is_member" },
    { of: "a no", columns: [member], bound: { atMost: 0.5 }, says: "not is_member" },
    {
      of: "a no that must be known",
      columns: [member, unknown("member")],
      bound: { atMost: 0.2 },
      says: "not is_member and is_member is known",
    },
    {
      of: "a yes or what is unknown",
      columns: [member, unknown("member")],
      bound: { above: 0.2 },
      says: "(is_member or is_member is unknown)",
    },
    {
      of: "what is neither yes nor no",
      columns: [member, unknown("member")],
      bound: { above: 0.2, atMost: 0.7 },
      says: "is_member is unknown",
    },
    { of: "a text", columns: [level], bound: { above: 0.5 }, says: 'country is "DE"' },
    { of: "all but a text", columns: [level], bound: { atMost: 0.5 }, says: 'country is not "DE"' },
    {
      of: "rarer texts",
      columns: [rest],
      bound: { above: 0.5 },
      says: 'country not in ("DE", "FR") and country is known',
    },
    {
      of: "all but rarer texts",
      columns: [rest],
      bound: { atMost: 0.5 },
      says: '(country in ("DE", "FR") or country is unknown)',
    },
    {
      of: "being unknown",
      columns: [unknown("country")],
      bound: { above: 0.5 },
      says: "country is unknown",
    },
    {
      of: "being known",
      columns: [unknown("country")],
      bound: { atMost: 0.5 },
      says: "country is known",
    },
  ])("$of says it in the rule language", async ({ columns, bound, says }) => {
    const method = await likenessMethod(
      people(0, () => ({}), words.types),
      { like: "loyalty.gold" },
    );
    const [draft] = method.rules!({ ...model, columns, distilled: [distilled(bound)] }, words);
    expect(draft!.where).toBe(`${says} and not member of loyalty.gold`);
    expect(draft!.name).toBe("like_loyalty_gold_10");
  });
});

const model: ProspectsModel = {
  like: "loyalty.gold",
  members: 100,
  others: 900,
  columns: [],
  scorer: { kind: "tree", nodes: [{ likeness: 0.1 }], importance: [1, 0] },
  deciles: [],
  gains: [],
  distilled: [],
};

const distilled = (bound: Omit<Bound, "column">) => ({
  share: 0.1,
  paths: [[{ column: 0, ...bound }]],
  size: 90,
  fidelity: 0.9,
  precision: 0.8,
  recall: 0.7,
});
