import { parseExpression, parseFile } from "@satsuma/language";
import { describe, expect, test } from "vitest";

test("a rule with 1,000 nested parentheses gives one clear error", () => {
  const rule = `segment deep where ${"(".repeat(1000)}x${")".repeat(1000)}\nsegment fine where x`;
  const { source, diagnostics } = parseFile(rule, "rules.seg");
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({
    code: "SEG1017",
    message: "this nests more than 64 levels deep",
    primary: { span: { start: 83, end: 84 } },
  });
  expect(source.declarations.map(({ kind }) => kind)).toEqual(["segment"]);
});

/** Ways to nest, and how deep each may go. */
const nested: readonly (readonly [name: string, rule: (depth: number) => string])[] = [
  ["parentheses", (depth) => `${"(".repeat(depth)}x${")".repeat(depth)}`],
  ["unclosed parentheses", (depth) => "(".repeat(depth)],
  ["not", (depth) => `${"not ".repeat(depth)}x`],
  ["all of", (depth) => `${"all of (".repeat(depth)}x${")".repeat(depth)}`],
  ["filters", (depth) => `${"has a where (".repeat(depth)}x${")".repeat(depth)}`],
  ["days since", (depth) => `${"days since ".repeat(depth)}x`],
  ["month of", (depth) => `${"month of ".repeat(depth)}x`],
  ["percentile of", (depth) => `${"percentile 50 of ".repeat(depth)}x`],
  ["windows", (depth) => `x ${"since last of a.b ".repeat(depth)}`],
  ["calls", (depth) => `${"f(".repeat(depth)}x${")".repeat(depth)}`],
  ["among", (depth) => `${"in top 1 by x among (".repeat(depth)}x${")".repeat(depth)}`],
  ["sums", (depth) => `1${" + 1".repeat(depth)}`],
  ["signs", (depth) => "- ".repeat(depth)],
  ["comparisons", (depth) => `x${" > 1".repeat(depth)}`],
];

describe.each(nested)("%s", (_, rule) => {
  test("are refused where they go very deep, with one error", () => {
    const { diagnostics } = parseExpression(rule(20_000), "e");
    expect(diagnostics.map(({ code }) => code)).toEqual(["SEG1017"]);
  });
});

test.each([
  ["64 parentheses", `${"(".repeat(64)}x${")".repeat(64)}`],
  ["60 `not`", `${"not ".repeat(60)}x`],
  ["a sum of 500 terms", `1${" + 1".repeat(499)}`],
  ["a list of 20,000 values", `x in (1${", 1".repeat(20_000)})`],
  ["5,000 conditions joined by `or`", `x${" or x".repeat(5000)}`],
  [
    "100 groups of 10 brackets",
    Array(100)
      .fill(`${"(".repeat(10)}x${")".repeat(10)}`)
      .join(" or "),
  ],
  ["many dots", `x${".a".repeat(1000)}`],
])("%s can be read", (_, text) => {
  expect(parseExpression(text, "e").diagnostics).toEqual([]);
});
