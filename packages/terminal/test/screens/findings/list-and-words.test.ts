import { expect, test } from "vitest";
import { listAndWords, listLines } from "../../../src/screens/findings/list-and-words.ts";

test("a short list takes what it needs, a long one what words leave", () => {
  expect(listLines(3, { height: 30, words: 9 })).toBe(4);
  expect(listLines(50, { height: 30, words: 9 })).toBe(20);
});

test("where there are few lines list and words share them", () => {
  expect(listLines(50, { height: 9, words: 9 })).toBe(4);
  expect(listLines(50, { height: 0, words: 9 })).toBe(1);
});

test("words stand where they stood while the list is filtered", () => {
  const words = [[{ text: "words" }]];
  expect(listAndWords([[{ text: "a" }]], 3, words).indexOf(words[0]!)).toBe(4);
  expect(listAndWords([], 3, words).indexOf(words[0]!)).toBe(4);
});
