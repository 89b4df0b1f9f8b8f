import { expect, test } from "vitest";
import { groupRule } from "../../../src/screens/rfm/group-rule.ts";
import { configured, discovered } from "../../support/finding.ts";

test("a named group is known by its name where the config has the method", () => {
  expect(groupRule(configured("value.scores", []), "can't lose them")).toEqual({
    name: "rfm_cant_lose_them",
    title: "Can't lose them",
    where: 'value.segment is "can\'t lose them"',
  });
});

test("elsewhere it has the rule that was discovered, where there is one", () => {
  const finding = discovered("rfm.scores", []);
  expect(groupRule(finding, "lapsed, few orders")?.where).toBe("has no orders in last 90 days");
  expect(groupRule(finding, "champions")).toBeUndefined();
  expect(groupRule(finding, undefined)).toBeUndefined();
});
