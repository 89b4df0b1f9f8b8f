import { parseExpression } from "@satsuma/language";
import { expect, test } from "vitest";
import { bothRule, noneRule } from "../../../src/screens/overlap/member-rule.ts";

test.each([
  [bothRule("vip", "loyal"), "member of vip and member of loyal"],
  [bothRule("vip", "vip"), "member of vip"],
  [bothRule("vip", "level.gold"), "member of vip and member of level.gold"],
  [bothRule("in", "big spenders"), "member of `in` and member of `big spenders`"],
  [noneRule(["vip", "level.gold"]), "none of (member of vip, member of level.gold)"],
])("%s is a rule", (rule, expected) => {
  expect(rule).toBe(expected);
  expect(parseExpression(rule, "<rule>").diagnostics).toEqual([]);
});
