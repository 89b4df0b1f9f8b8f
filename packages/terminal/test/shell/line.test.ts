import fc from "fast-check";
import { expect, test } from "vitest";
import { lineCommands } from "../../src/commands/list/line-commands.ts";
import type { LineCommand } from "../../src/commands/list/line-commands.ts";
import { lineEdits, typedInto } from "../../src/shell/line.ts";
import { lineView } from "../../src/shell/line-view.ts";
import { cells } from "../../src/text/cells.ts";

/** A line with its cursor as `|`. */
const edited = (marked: string, command: LineCommand): string => {
  const cursor = marked.indexOf("|");
  const { text, cursor: at } = lineEdits[command]({ text: marked.replace("|", ""), cursor });
  return `${text.slice(0, at)}|${text.slice(at)}`;
};

test.each([
  ["two wor|ds", "line-left", "two wo|rds"],
  ["|two", "line-left", "|two"],
  ["tw|o", "line-right", "two|"],
  ["two|", "line-right", "two|"],
  ["two words|", "line-word-left", "two |words"],
  ["two  |words", "line-word-left", "|two  words"],
  ["|two words", "line-word-right", "two| words"],
  ["two| words", "line-word-right", "two words|"],
  ["two wor|ds", "line-start", "|two words"],
  ["two wor|ds", "line-end", "two words|"],
  ["two wor|ds", "line-erase", "two wo|ds"],
  ["|two", "line-erase", "|two"],
  ["two wor|ds", "line-erase-after", "two wor|s"],
  ["two|", "line-erase-after", "two|"],
  ["two wor|ds", "line-erase-word", "two |ds"],
  ["two wor|ds", "line-erase-start", "|ds"],
  ["two wor|ds", "line-erase-end", "two wor|"],
] as const)("%s after %s is %s", (line, command, then) => {
  expect(edited(line, command)).toBe(then);
});

test("a character with its accents, and an emoji with its parts, go as one", () => {
  const family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}";
  expect(edited(`cafe\u{301}|`, "line-erase")).toBe("caf|");
  expect(edited(`a${family}|`, "line-left")).toBe(`a|${family}`);
  expect(edited(`|${family}b`, "line-erase-after")).toBe("|b");
});

test("the cursor stays inside of the text and off the middle of characters, whatever is pressed", () => {
  const commands = fc.array(fc.constantFrom(...Object.keys(lineCommands).filter(isLineCommand)));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), commands, (typed, list) => {
      let line = typedInto({ text: "", cursor: 0 }, typed);
      for (const command of list) {
        line = lineEdits[command](line);
        expect(line.cursor).toBeGreaterThanOrEqual(0);
        expect(line.cursor).toBeLessThanOrEqual(line.text.length);
        expect(line.text.slice(0, line.cursor).isWellFormed()).toBe(true);
      }
    }),
  );
});

test("what is typed comes in at the cursor", () => {
  expect(typedInto({ text: "ac", cursor: 1 }, "b")).toEqual({ text: "abc", cursor: 2 });
});

test("of a line that is too long, what is around the cursor is shown", () => {
  expect(lineView({ text: "abc", cursor: 3 }, 10)).toEqual({ text: "abc", x: 3 });
  expect(lineView({ text: "abcdefghij", cursor: 10 }, 6)).toEqual({ text: "…ghij", x: 5 });
  expect(lineView({ text: "日本語日本語", cursor: 6 }, 6)).toEqual({ text: "…本語", x: 5 });
});

test("what is typed is shown safely, and the cursor stands behind what is shown", () => {
  const { text, x } = lineView({ text: "a\u{202E}b", cursor: 3 }, 20);
  expect(text).not.toContain("\u{202E}");
  expect(x).toBe(cells(text));
});

const isLineCommand = (id: string): id is LineCommand => Object.hasOwn(lineCommands, id);
