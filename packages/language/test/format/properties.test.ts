import { applyEdits, formatEdits, formatFile, parseFile, tokenize } from "@satsuma/language";
import { assert, property, string, oneof, array, constantFrom } from "fast-check";
import { describe, expect, test } from "vitest";
import { same } from "../../src/format/same.ts";
import { programs } from "./programs.ts";

const runs = { numRuns: 300 };

describe("a formatted file", () => {
  test("is not changed when it is formatted again", () => {
    assert(
      property(programs, (text) => {
        const once = formatFile("f", text).text;
        expect(formatFile("f", once)).toMatchObject({ text: once, changed: false });
      }),
      runs,
    );
  });

  test("says what the file said, and no formatting is refused", () => {
    assert(
      property(programs, (text) => {
        const before = parseFile(text, "f");
        const { text: result, diagnostics } = formatFile("f", text);
        const after = parseFile(result, "f");
        expect(diagnostics).toEqual(before.diagnostics);
        expect(same(before.source.declarations, after.source.declarations)).toBe(true);
      }),
      runs,
    );
  });

  test("has every comment between the words where it was", () => {
    assert(
      property(programs, (text) => {
        const { text: result } = formatFile("f", text);
        expect(remarks(result)).toEqual(remarks(text));
      }),
      runs,
    );
  });

  test("has line feeds alone, no space at the end of a line, and one empty line at most", () => {
    assert(
      property(programs, (text) => {
        if (parseFile(text, "f").diagnostics.length > 0) return;
        const { text: result } = formatFile("f", text);
        expect(result).toMatch(/^\S/);
        expect(result).toMatch(/\S\n$/);
        expect(result).not.toMatch(/[\r\t]| \n|\n\n\n/);
      }),
      runs,
    );
  });

  test("is what its edits make of the file", () => {
    assert(
      property(programs, (text) => {
        expect(applyEdits(text, formatEdits("f", text))).toBe(formatFile("f", text).text);
      }),
      runs,
    );
  });
});

test("any text at all is formatted without an exception", () => {
  const pieces = constantFrom(
    "segment",
    "where",
    "(",
    ")",
    "#",
    "\r",
    "\n",
    '"',
    "a",
    "{",
    "=",
    "1",
  );
  const anything = oneof(
    string({ unit: "binary", maxLength: 200 }),
    array(pieces, { maxLength: 60 }).map((list) => list.join(" ")),
  );
  assert(
    property(anything, (text) => {
      const once = formatFile("f", text);
      expect(once.diagnostics.filter(({ code }) => code === "RULES_FORMAT")).toEqual([]);
      expect(formatFile("f", once.text).text).toBe(once.text);
    }),
    runs,
  );
});

/** Each comment, with how many names, texts and dates stand before it: these are never added or left out. */
function remarks(text: string): [string, number][] {
  let before = 0;
  return tokenize(text).flatMap(({ class: kind, start, end }): [string, number][] => {
    if (lasting.has(kind)) before += 1;
    return kind === "comment" ? [[text.slice(start, end).trimEnd(), before]] : [];
  });
}

const lasting = new Set(["name", "quotedName", "text", "date"]);
