import { expect, test } from "vitest";
import { makeRules, rulesText } from "./make-rules.ts";

test("a longer list begins with the shorter one", () => {
  expect(makeRules(100).slice(0, 40)).toEqual(makeRules(40));
});

test("every rule has a name of its own and every blank is filled in", () => {
  const rules = makeRules(200);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(200);
  expect(rulesText(rules)).not.toMatch(/undefined|NaN/);
});
