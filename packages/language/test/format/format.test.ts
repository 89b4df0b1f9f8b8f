import { formatExpression, formatFile, parseFile } from "@satsuma/language";
import { describe, expect, test } from "vitest";
import { changedMeaning } from "../../src/format/format-file.ts";
import { comments } from "./looks/comments.ts";
import { declarations } from "./looks/declarations.ts";
import type { Look } from "./looks/look.ts";
import { rules } from "./looks/rules.ts";
import { words } from "./looks/words.ts";
import { files } from "./programs.ts";

const looks: readonly Look[] = [...words, ...rules, ...declarations, ...comments];

test.each(looks)("$title", ({ written, formatted }) => {
  const { text, diagnostics } = formatFile("f", trimmed(written));
  expect(text).toBe(trimmed(formatted));
  expect(formatFile("f", text).changed).toBe(false);
  expect(diagnostics.filter(({ code }) => code === "RULES_FORMAT")).toEqual([]);
});

describe("the files that the tests have", () => {
  test.each(files.filter(({ name }) => !/^3\d|^more/.test(name)))(
    "$name looks as the formatter would have it",
    ({ name, text }) => {
      expect(formatFile(name, text).text).toBe(text.replaceAll("\r\n", "\n"));
    },
  );

  test.each(files)("$name stays the same when it is formatted twice", ({ name, text }) => {
    const once = formatFile(name, text).text;
    expect(formatFile(name, once).text).toBe(once);
  });
});

test("a declaration that does not parse stays as it is, and those around it are formatted", () => {
  const broken = 'segment  b   where\n\n\n   country is   "DE"  and # c\n';
  const { text, changed, diagnostics } = formatFile(
    "f",
    `segment a where  x\n${broken}segment c where  y`,
  );
  expect(text).toBe(
    'segment a where x\nsegment  b   where\n\n\n   country is   "DE"  and # c\n\nsegment c where y\n',
  );
  expect(changed).toBe(true);
  expect(diagnostics.map(({ code }) => code)).toEqual(["SEG1001"]);
});

test("a file without rules is empty, and one of comments keeps them", () => {
  expect(formatFile("f", "").text).toBe("");
  expect(formatFile("f", "\n \r\n").text).toBe("");
  expect(formatFile("f", "\n# a\n\n\n# b").text).toBe("# a\n\n# b\n");
});

test("a file that looks as it should is not changed", () => {
  expect(formatFile("f", "segment a where x\n")).toEqual({
    text: "segment a where x\n",
    changed: false,
    diagnostics: [],
  });
});

test.each([
  ["another rule", "segment a where x", "segment a where y"],
  ["a lost comment", "segment a where x # c", "segment a where x"],
  ["a lost declaration", "segment a where x segment b where y", "segment a where x"],
  ["a changed text that cannot be read", "segment a  where", "segment a where"],
])("a result with %s is refused", (_, before, after) => {
  expect(changedMeaning(read(before), read(after))?.code).toBe("RULES_FORMAT");
  expect(changedMeaning(read(before), read(before))).toBeUndefined();
});

test("a declaration that does not parse still touches the one that it touched", () => {
  const text = "param from: date = 2026-03-01define bought = has orders ever\n";
  expect(formatFile("a.seg", text)).toMatchObject({ text, changed: false });
  expect(formatFile("a.seg", text).diagnostics).toHaveLength(1);
});

test("an expression alone is formatted; one that does not parse stays as it is", () => {
  expect(formatExpression("  amount==5 and\nx ")).toEqual({
    text: "amount is 5\nand x",
    changed: true,
    diagnostics: [],
  });
  const broken = formatExpression("amount  ==");
  expect(broken).toMatchObject({ text: "amount  ==", changed: false });
  expect(broken.diagnostics.map(({ code }) => code)).toEqual(["SEG1001"]);
  const outside = "# all\namount  is 5";
  expect(formatExpression(outside)).toMatchObject({ text: outside, changed: false });
});

const read = (text: string) => ({ text, file: parseFile(text, "f") });

/** The lines of a text in the margin of the test. */
function trimmed(text: string): string {
  const lines = text.split("\n").slice(1);
  const margin = /^ */.exec(lines[0] ?? "")?.[0].length ?? 0;
  return lines.map((line) => line.slice(margin)).join("\n");
}
