import { parseFile } from "@satsuma/language";
import fc from "fast-check";
import { expect, test } from "vitest";
import { declaration, ruleFile, segmentName } from "../../../src/screens/findings/rule-texts.ts";

test.each([
  ["can't lose them", "cant_lose_them"],
  ["Few orders, low spend", "few_orders_low_spend"],
  ["5 stars", "segment_5_stars"],
  ["日本", "segment_"],
])("the segment for %s is called %s", (words, name) => {
  expect(segmentName(words)).toBe(name);
});

test("a declaration of any name and title is one segment of the language", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: "binary" }),
      fc.string({ unit: "binary" }),
      (name, title) => {
        const text = declaration({ name, title, where: "member of vip" });
        const { source, diagnostics } = parseFile(text, "new.seg");
        expect(diagnostics).toEqual([]);
        expect(source.declarations).toHaveLength(1);
      },
    ),
    { numRuns: 10 },
  );
});

test("the rules of a method have a file of its name", () => {
  expect(ruleFile("churn.tree")).toBe("segments/churn-tree.seg");
});
