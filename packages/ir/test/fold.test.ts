import { describe, expect, test } from "vitest";
import { foldCase, foldTable } from "@satsuma/ir";

describe("ignoring case", () => {
  test.each([
    ["ASCII", "Hello WORLD 42", "hello world 42"],
    ["Latin letters with accents", "ÀÉÎÕÜ ÆØÞ", "àéîõü æøþ"],
    ["letters of Central Europe and Turkey", "ŁÓDŹ ČEŠTINA Ÿ Ğ", "łódź čeština ÿ ğ"],
    ["Greek, where the final sigma is a sigma", "ΟΔΌΣ οδός", "οδόσ οδόσ"],
    ["Cyrillic", "ПРИВЕТ Ёлка Ґ", "привет ёлка ґ"],
  ])("folds %s", (_script, text, folded) => {
    expect(foldCase(text)).toBe(folded);
  });

  test.each(["ß", "ẞ", "İ", "ı", "×÷", "日本語", "👍🏽", "ﬁ", "e\u0301"])(
    "leaves %s as it is",
    (text) => {
      expect(foldCase(text)).toBe(text);
    },
  );

  test("one character becomes one character, and folding again changes nothing", () => {
    const { from, to } = foldTable;
    expect(to).toHaveLength(from.length);
    expect(new Set(from).size).toBe(from.length);
    expect(foldCase(from)).toBe(to);
    expect(foldCase(to)).toBe(to);
  });

  test("the table of version 1 is the one that stored results were made with", () => {
    const sum = Array.from(foldTable.from + foldTable.to).reduce(
      (hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007,
      7,
    );
    expect({ version: foldTable.version, letters: foldTable.from.length, sum }).toEqual({
      version: 1,
      letters: 276,
      sum: 692_733_569,
    });
  });
});
