import { describe, expect, it } from "vitest";
import { ruleOf } from "./checking.ts";
import { loweredRules } from "./lowered-rules.ts";
import { printed } from "./printed.ts";

describe.each(Object.entries(loweredRules))("%s", (_, rules) => {
  it.each(rules)("%s", (rule, tree) => {
    expect(printed(ruleOf(rule))).toBe(tree);
  });
});

describe("a negative form is exactly `not` of the positive one", () => {
  it.each([
    ['country is "DE"', 'country is not "DE"'],
    ['country is "DE"', 'country != "DE"'],
    ['country in ("DE", "AT")', 'country not in ("DE", "AT")'],
    ['country in ("DE", "AT")', 'country is not in ("DE", "AT")'],
    ["age between 1 and 2", "age not between 1 and 2"],
    ['email contains "x"', 'email does not contain "x"'],
    ['email starts with "x" ignoring case', 'email does not start with "x" ignoring case'],
    ['email ends with "x"', 'email does not end with "x"'],
    ['email matches "x*"', 'not email matches "x*"'],
    ['interests contains any of ("a", "b")', 'interests does not contain any of ("a", "b")'],
    ["signed_up_at in last 3 days", "signed_up_at not in last 3 days"],
    ["has orders in last 3 days", "has no orders in last 3 days"],
    ["email_opt_in", "not email_opt_in"],
    ["age > 3", "not age > 3"],
  ])("%s / %s", (positive, negative) => {
    expect(printed(ruleOf(negative))).toBe(`not(${printed(ruleOf(positive))})`);
  });
});
