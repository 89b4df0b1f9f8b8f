import fc from "fast-check";
import { expect, test } from "vitest";
import { commandWords } from "../../src/editor/command-words.ts";

test.each([
  ["code --wait", ["code", "--wait"]],
  ["  nano ", ["nano"]],
  ['"/opt/my editor/bin" -n', ["/opt/my editor/bin", "-n"]],
  [String.raw`/opt/my\ editor`, ["/opt/my editor"]],
  [String.raw`'a\b' "c\"d"`, [String.raw`a\b`, 'c"d']],
  ["emacs -nw ''", ["emacs", "-nw", ""]],
  ["", []],
])("a command is split as a shell splits it: %s", (command, words) => {
  expect(commandWords(command)).toEqual(words);
});

test("words in single quotes are kept as they are, whatever is in them", () => {
  const word = fc.string().map((text) => text.replaceAll("'", ""));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(commandWords(words.map((each) => `'${each}'`).join(" "))).toEqual(words);
    }),
  );
});
