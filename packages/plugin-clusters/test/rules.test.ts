import type { RuleWords, Scalar, ValueType } from "@satsuma/plugin";
import { expect, test } from "vitest";
import { customersOf, fitAndScore, trait } from "./fit-and-score.ts";
import type { Outcome } from "./fit-and-score.ts";

const number: ValueType = { kind: "number" };
const types: readonly ValueType[] = [number, { kind: "text" }, { kind: "yes/no" }];
const config = {
  features: [{ value: "spend", name: "spend" }, "country", { value: "newsletter", name: "reader" }],
  k: 3,
  resamples: 0,
};

test("each cluster is one rule, whose members are those that the tree puts there", async () => {
  const rows = shop();
  const outcome = await fitAndScore("kmeans", config, customersOf(rows, types));
  const drafts = draftsOf(outcome);
  expect(drafts).toHaveLength(3);
  const inRule = drafts.map(({ where }) => rows.map((row) => holds(where, row)));
  const [first, ...others] = inRule;
  // The rules part the customers.
  expect(first!.every((_, i) => inRule.filter((members) => members[i]).length === 1)).toBe(true);
  expect(others).toHaveLength(2);
  const cluster = trait(outcome.traits, "cluster");
  const right = cluster.filter((found, i) => inRule[Number(found) - 1]![i]).length;
  expect(right / rows.length).toBe(outcome.fitted.model.tree!.fidelity);
  expect(drafts[0]!.measures["fidelity"]!.value).toBe(right / rows.length);
  drafts.forEach(({ measures }, j) => {
    const own = cluster.map((found) => found === j + 1);
    const both = own.filter((is, i) => is && inRule[j]![i]).length;
    expect(measures["precision"]!.value).toBeCloseTo(both / inRule[j]!.filter(Boolean).length, 12);
    expect(measures["recall"]!.value).toBeCloseTo(both / own.filter(Boolean).length, 12);
  });
});

test("who has no cluster is in no rule, and whose unknown values are imputed are in exactly one", async () => {
  const rows = shop().map((row, i) =>
    i % 9 === 0 ? [null, row[1]!, row[2]!] : i % 7 === 0 ? [row[0]!, null, row[2]!] : row,
  );
  for (const unknown of ["refuse", "impute"] as const) {
    const outcome = await fitAndScore("kmeans", { ...config, unknown }, customersOf(rows, types));
    const drafts = draftsOf(outcome);
    const times = rows.map((row) => drafts.filter(({ where }) => holds(where, row)).length);
    const clustered = trait(outcome.traits, "cluster").map((cluster) => Number(cluster !== null));
    expect(times).toEqual(clustered);
    expect(clustered.includes(0)).toBe(unknown === "refuse");
  }
});

test("a rule is named for the number and the label of its cluster", async () => {
  const outcome = await fitAndScore("hierarchical", config, customersOf(shop(), types));
  for (const { name, title } of draftsOf(outcome)) {
    expect(name).toMatch(/^cluster_\d[\w]*$/u);
    expect(title).not.toBe("");
  }
});

/** Ninety customers of three kinds. */
const shop = (): Scalar[][] =>
  Array.from({ length: 90 }, (_, i) => [
    (i % 3) * 40 + ((i * 7) % 30),
    ["DE", "FR", "US", "UK"][(i % 3) + Number(i % 10 === 0)]!,
    i % 3 === 1 || i % 11 === 0,
  ]);

function draftsOf({ method, fitted }: Outcome) {
  const given: RuleWords = {
    expressions: { f1: "spend", f2: "country", f3: "newsletter" },
    types: { f1: number, f2: { kind: "text" }, f3: { kind: "yes/no" } },
    nameInRule: (name) => name,
    textInRule: (text) => JSON.stringify(text),
    numberInRule: String,
  };
  return method.rules!(fitted.model, given);
}

/** What the few forms of the rule language that are used here mean, by way of JavaScript. */
function holds(where: string, [spend, country, newsletter]: readonly Scalar[]): boolean {
  const script = where
    .replaceAll(/(\w+) is unknown/gu, "($1 === null)")
    .replaceAll(/(\w+) is known/gu, "($1 !== null)")
    .replaceAll(/(\w+) is (true|false)/gu, "($1 === $2)")
    .replaceAll(/(\w+) in \(([^)]*)\)/gu, "[$2].includes($1)")
    .replaceAll(/(\w+) (<=|>) (-?[\d.]+)/gu, "($1 !== null && $1 $2 $3)")
    .replaceAll(/\bnot \(/gu, "!(")
    .replaceAll(/\band\b/gu, "&&")
    .replaceAll(/\bor\b/gu, "||");
  return Boolean(
    // oxlint-disable-next-line typescript/no-implied-eval -- the text comes from this test's own rules
    new Function("spend", "country", "newsletter", `return ${script};`)(spend, country, newsletter),
  );
}
