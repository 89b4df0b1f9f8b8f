import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExpression } from "@satsuma/language";
import type { ProfiledVariable } from "@satsuma/engine";
import { quotedText, sideRule, valueRule } from "../../../src/screens/segment/drill-rule.ts";

const variable = (kind: ProfiledVariable["kind"], expression: string, unit?: string) => {
  const common = {
    name: "it",
    origin: "attribute" as const,
    expression,
    unknown: { segment: 0, base: 0 },
    ...(unit === undefined ? {} : { unit }),
  };
  return kind === "number" || kind === "date"
    ? ({ ...common, kind } satisfies ProfiledVariable)
    : ({ ...common, kind, known: { segment: 0, base: 0 }, values: [] } satisfies ProfiledVariable);
};

const value = { value: "yes", segment: { isSuppressed: true } } as const;

describe("the rule of the customers behind a bar", () => {
  it.each([
    [valueRule(variable("categories", "country"), { ...value, value: "DE" }), 'country is "DE"'],
    [
      valueRule(variable("list", "interests"), { ...value, value: "wine" }),
      'interests contains "wine"',
    ],
    [valueRule(variable("yes/no", "email_opt_in"), value), "email_opt_in is true"],
    [
      valueRule(variable("yes/no", "email_opt_in"), { ...value, value: "no" }),
      "email_opt_in is false",
    ],
    [sideRule(variable("number", "spend", "EUR"), ">=", 440.71), "spend >= 440.71 EUR"],
    [sideRule(variable("number", "rfm.recency", "days"), "<=", 54), "rfm.recency <= 54"],
    [sideRule(variable("number", "rate"), ">=", 1e-7), "rate >= 0.0000001"],
    [sideRule(variable("date", "birth_date"), ">=", "1981-03-20"), "birth_date >= 1981-03-20"],
  ])("%s", (rule, wanted) => {
    expect(rule).toBe(wanted);
    expect(parseExpression(rule, "rule").diagnostics).toEqual([]);
  });

  it("writes any text so that the language reads one text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        expect(parseExpression(`name is ${quotedText(text)}`, "rule").diagnostics).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
