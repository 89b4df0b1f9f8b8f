import { expect, test } from "vitest";
import { keyProblem } from "../../src/keys/key-problem.ts";

test.each([
  "j",
  "G",
  "/",
  "ctrl+d",
  "alt+b",
  "ctrl+alt+x",
  "shift+tab",
  "space",
  "g g",
  "ctrl+left",
  "+",
  "ctrl+\\",
])("%s is a key", (key) => expect(keyProblem(key)).toBeUndefined());

test.each([
  ["", "the name of a key"],
  ["shift+j", "J for the letter with shift"],
  ["ctrl+i", "tab, which terminals say for ctrl+i"],
  ["ctrl+D", "a small letter after ctrl+"],
  ["g g g", "one key or two"],
  ["esc", "one character, or ctrl+"],
  ["pagdown", "pagedown"],
  ["f1", "one character, or ctrl+"],
])("%s is none: expected %s", (key, expected) => {
  expect(keyProblem(key)).toContain(expected);
});
