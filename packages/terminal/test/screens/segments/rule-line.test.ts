import { describe, expect, it } from "vitest";
import { ruleLine } from "../../../src/screens/segments/rule-line.ts";

const file = `# vip was called best
segment vip "Best"
  where spend > 10

SEGMENT \`Loyalty Number\` where a
tiers value
  tier gold "Gold" where spend > 100
  otherwise basic
split test of vip
  seed "1"
  group gold 10%
`;

describe("the line of a segment in its file", () => {
  it.each([
    ["vip", 2],
    ["Loyalty Number", 5],
    ["value", 6],
    ["value.gold", 7],
    ["value.basic", 8],
    ["test.gold", 11],
    ["value.silver", 6],
    ["best", undefined],
  ])("finds %s at line %s", (name, line) => {
    expect(ruleLine(file, name)).toBe(line);
  });
});
