import type { Catalogue, Diagnostic } from "@satsuma/model";
import { expect, test } from "vitest";
import { checkProject } from "@satsuma/language";

const catalogue: Catalogue = {
  timezone: "UTC",
  weekStart: "monday",
  currency: "EUR",
  customer: {
    key: { name: "id", type: { kind: "text" } },
    attributes: { country: { type: { kind: "text" }, nullable: false } },
  },
  events: {
    order_lines: {
      singular: "order_line",
      time: "at",
      fields: { at: { type: { kind: "instant" }, nullable: false } },
    },
  },
  traits: {},
};

const found = (text: string): readonly Diagnostic[] =>
  checkProject([{ file: "a.seg", text }], catalogue).diagnostics;

test("where there is one table of events, it is what a name that is no table's stands for", () => {
  const [first] = found("segment a where has purchases ever");
  expect(first?.code).toBe("SEG2002");
  expect(first?.help?.map(({ text }) => text)).toEqual(["did you mean `order_lines`?"]);
});

test("a row of a table is called in words, not by a name with lines under it", () => {
  const [first] = found('segment a where has order_lines where (country is "DE") ever');
  expect(first?.code).toBe("SEG2004");
  expect(first?.message).toContain("one order line;");
});
