import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { isSettled, safe, withoutControls } from "../../src/text/safe.ts";
import { dangerous, hostileText } from "@satsuma/example-hostile-text";

describe("safe", () => {
  it.each([
    ["an escape", "\u001B[31mred", "�[31mred"],
    ["a run of controls", "a\u0000\u0007\u0008b", "a�b"],
    ["a control of eight bits", "\u009B2J", "�2J"],
    ["line breaks and tabs", "a\r\n\tb\u2028c", "a b c"],
    ["what turns the direction", "a\u202Egnp.exe", "a�gnp.exe"],
    ["what is not seen", "pay\u200Bpal", "pay�pal"],
    ["half a character", "a\uD800b", "a�b"],
    ["a character for private use", "\uE000", "�"],
    ["a filler of Hangul", "\u3164", "�"],
  ])("shows %s as a sign", (_, text, shown) => {
    expect(safe(text)).toBe(shown);
  });

  it.each([
    ["a family", "👩‍👩‍👧‍👦", "👩👩👧👦"],
    ["a tone of skin", "👍🏽", "👍"],
    ["a flag", "🇬🇧", "GB"],
    ["a selector", "❤\uFE0F", "❤"],
    ["a key of a phone", "1\uFE0F\u20E3", "1"],
    ["a vowel of Thai that is a mark and a letter", "ทำ", "ท\u0E4Dา"],
    ["a joiner of a script", "می\u200Cخواهم", "میخواهم"],
    ["a letter and its mark", "Zoe\u0308", "Zoë"],
    ["parts of a syllable", "\u1112\u1161\u11AB", "한"],
    ["a storm of marks", `o${"\u0323\u0489".repeat(9)}`, "ọ\u0489\u0323\u0489\u0323"],
    ["a mark without a letter", "\u0301x", "◌\u0301x"],
  ])("shows %s as all terminals can", (_, text, shown) => {
    expect(safe(text).replace(/�$/u, "")).toBe(shown.normalize("NFC"));
  });

  it.each([
    "Grüße, œuvre – 12 %",
    "Ελλάδα Україна",
    "日本語の顧客",
    "שלום",
    "مرحبا",
    "नमस्ते",
    "ไทย",
    "🙂",
  ])("leaves %s as it is", (text) => {
    expect(safe(text)).toBe(text);
  });

  it("lets nothing dangerous through, and nothing changes when it is done twice", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = safe(text);
        expect(shown).not.toMatch(dangerous);
        expect(safe(shown)).toBe(shown);
      }),
      { numRuns: 10_000 },
    );
  });

  it("is as wide as its characters together, so that programs that count otherwise agree", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = safe(text);
        const apart = Array.from(shown, (character) => stringWidth(character));
        expect(stringWidth(shown)).toBe(apart.reduce((sum, width) => sum + width, 0));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("isSettled", () => {
  it("holds only for characters of one cell", () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xff_ff; code += 1) {
      const character = String.fromCharCode(code);
      if (isSettled(character) && stringWidth(character) !== 1) wrong.push(code.toString(16));
      if (isSettled(character) && safe(`a${character}`) !== `a${character}`) wrong.push(character);
    }
    expect(wrong).toEqual([]);
  });
});

describe("withoutControls", () => {
  it("hands on a name as it is, but for what would be pressed as a key", () => {
    expect(withoutControls("👍🏽 a\u0007\r\nb\u001B[31m")).toBe("👍🏽 a b [31m");
  });
});
