import { keywords, parseExpression, parseFile, quoteName } from "@satsuma/language";
import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";

const reserved = [...keywords].filter(([, use]) => use !== "soft").map(([word]) => word);
const soft = [...keywords].filter(([, use]) => use === "soft").map(([word]) => word);

test("there are 87 reserved words besides the units of time, and 30 soft ones", () => {
  expect([...keywords.values()].filter((use) => use === "reserved")).toHaveLength(87);
  expect(soft).toHaveLength(30);
});

describe.each([...keywords.keys()])("the word `%s`", (word) => {
  test("is a name after a dot, as the name of an argument and in backquotes", () => {
    expect(headOf(`orders.${word} > 5`)).toBe("orders");
    expect(parseExpression(`f(${word}: 1)`, "e").diagnostics).toEqual([]);
    expect(headOf(`\`${word}\` > 5`)).toBe(word);
  });

  test("after a dot ends a declaration as any name does", () => {
    const text = `segment a where b.${word} segment c where d`;
    expect(parseFile(text, "f").source.declarations).toHaveLength(2);
  });

  test("is a key of test data", () => {
    const text = `expect a as of 2026-03-01 includes { ${word}: 1, x: { ${word}: 2 } }`;
    expect(parseFile(text, "f").diagnostics).toEqual([]);
  });

  test("is recognised in capitals", () => {
    expect(keywords.has(word.toUpperCase().toLowerCase())).toBe(true);
    expect(headOf(`orders.${word.toUpperCase()} is known`)).toBe("orders");
  });
});

test.each(soft)("the soft word `%s` needs no backquotes", (word) => {
  expect(headOf(`${word} > 5`)).toBe(word);
  expect(parseFile(`segment ${word} tags ${word} where ${word}`, "f").diagnostics).toEqual([]);
  expect(quoteName(word)).toBe(word);
});

test.each(reserved)("the reserved word `%s` is quoted as a name", (word) => {
  expect(quoteName(word)).toBe(`\`${word}\``);
  expect(quoteName(word.toUpperCase())).toBe(`\`${word.toUpperCase()}\``);
});

test("any name can be written in a rule and is read back as it was", () => {
  assert(
    property(string({ unit: "binary", minLength: 1 }), (name) => {
      expect(headOf(quoteName(name))).toBe(name);
    }),
  );
});

test("a name keeps its case and a plain one is not quoted", () => {
  expect(headOf("Country is known")).toBe("Country");
  expect(quoteName("order_items2")).toBe("order_items2");
  expect(quoteName("Loyalty Number")).toBe("`Loyalty Number`");
  expect(quoteName("12m")).toBe("`12m`");
});

test("an empty name cannot be quoted", () => {
  expect(() => quoteName("")).toThrow(RangeError);
});

/** The name a path, or the value of a comparison, begins with. */
function headOf(text: string): string | undefined {
  const { expr } = parseExpression(text, "e");
  const value = expr?.kind === "comparison" ? expr.value : expr;
  return value?.kind === "path" ? value.path.head.text : undefined;
}
