import { applyEdits, checkProject } from "@satsuma/language";
import type { Catalogue, Diagnostic } from "@satsuma/model";
import { describe, expect, test } from "vitest";
import { shop } from "./shop.ts";

const number = { type: { kind: "number" }, nullable: true } as const;

/** The shop with a plugin of two methods that has a trait of its own. */
const catalogue: Catalogue = {
  ...shop,
  traits: {
    ...shop.traits,
    seasonality: {
      methods: {
        season: {
          parameters: { prior: { type: { kind: "number" } } },
          columns: { quarter: number, strength: number },
        },
        soon: { parameters: {}, columns: { strength: number } },
        traits: { parameters: {}, columns: { peak: number } },
      },
    },
  },
};

const check = (condition: string, given = catalogue): readonly Diagnostic[] =>
  checkProject([{ file: "a.seg", text: `segment a where ${condition}` }], given).diagnostics;

const only = (condition: string, given = catalogue): Diagnostic | undefined => {
  const found = check(condition, given);
  expect(found).toHaveLength(1);
  return found[0];
};

const advice = (condition: string, given = catalogue) =>
  (only(condition, given)?.help ?? []).map(({ text, sure }) => [text, sure]);

describe("a trait whose method is left out", () => {
  test.each([
    ["seasonality.quarter > 1", "seasonality.season.quarter"],
    ["seasonality.peak > 1", "seasonality.traits.peak"],
    ["seasonality(prior: 10).quarter > 1", "seasonality.season.quarter"],
  ])("is found where one method has it: %s", (condition, meant) => {
    expect(only(condition)?.code).toBe("SEG2009");
    expect(advice(condition)).toEqual([[`write \`${meant}\``, true]]);
    const text = `segment a where ${condition}`;
    const fixed = applyEdits(text, only(condition)?.help?.[0]?.edits ?? []);
    expect(checkProject([{ file: "a.seg", text: fixed }], catalogue).diagnostics).toEqual([]);
  });

  test("is asked about where several methods have it", () => {
    expect(advice("seasonality.strength > 1")).toEqual([
      ["did you mean `seasonality.season.strength`?", false],
      ["did you mean `seasonality.soon.strength`?", false],
    ]);
  });

  test("is found also where its name is misspelt", () => {
    expect(advice("seasonality.quater > 1")).toEqual([["did you mean `season.quarter`?", false]]);
  });

  test("is told of with the methods, and with what stands for no method", () => {
    expect(only("seasonality.nothing > 1")?.notes).toEqual([
      "Its methods are `season` and `soon`.",
      "Of its own it has `seasonality.traits.peak`.",
    ]);
  });

  test("does not hide that a method of three names is misspelt", () => {
    expect(advice("seasonality.seasn.quarter > 1")[0]).toEqual(["did you mean `season`?", false]);
  });
});

describe("an unknown name before a dot", () => {
  test.each([
    ["seasonalty.season.quarter > 1", "did you mean `seasonality`?", false],
    ["Seasonality.season.quarter > 1", "write `seasonality`", true],
    ["order_itms.category is known", "did you mean `order_items`?", false],
    ["contry.code is known", "did you mean `country`?", false],
  ])("may be a plugin's, a table's or an attribute's: %s", (condition, text, sure) => {
    expect(only(condition)?.code).toBe("SEG2002");
    expect(advice(condition)[0]).toEqual([text, sure]);
  });

  test("is told of with the tables and the plugins", () => {
    const found = only("nothing_such.level > 1");
    expect(found?.message).toBe("there are no events called `nothing_such`, and no plugin");
    expect(found?.notes).toEqual([
      expect.stringContaining("The events are `orders`"),
      "The plugins are `rfm`, `churn`, `clusters`, `kmeans`, `orders` and `seasonality`.",
    ]);
    expect(found?.help ?? []).toEqual([]);
  });

  test("is not taken for the only table where there are plugins", () => {
    const orders = catalogue.events["orders"]!;
    const one = { ...catalogue, events: { orders } };
    expect(advice("seasonalty.soon.strength > 1", one)).toEqual([
      ["did you mean `seasonality`?", false],
    ]);
    expect(advice("nothing_such.level > 1", one)).toEqual([]);
  });
});
