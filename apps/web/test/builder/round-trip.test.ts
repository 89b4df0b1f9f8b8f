import { assert, constantFrom, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { readRules, written } from "@satsuma/web";
import type { Block } from "@satsuma/web";
import { corpus } from "./corpus.ts";

test.each(corpus)("$file as blocks is the same text again", (source) => {
  expect(written(readRules(source))).toBe(source.text);
});

test("a file that is broken anywhere is the same text again", () => {
  assert(
    property(tuple(constantFrom(...corpus), nat(), nat(40)), ([source, at, length]) => {
      const start = at % source.text.length;
      const text = source.text.slice(0, start) + source.text.slice(start + length);
      expect(written(readRules({ ...source, text }))).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test("every condition of the corpus has blocks, but one that is denied twice", () => {
  const roots = corpus.flatMap((source) =>
    readRules(source).declarations.flatMap((one) => one.roots),
  );
  const kinds = roots.flatMap(({ block }) => leaves(block));
  expect(kinds.filter(({ kind }) => kind === "text").map(({ text }) => text)).toEqual([
    "not not a",
  ]);
  expect(kinds.length).toBeGreaterThan(300);
});

const leaves = (block: Block): readonly Exclude<Block, { kind: "group" }>[] =>
  block.kind === "group" ? block.of.flatMap(leaves) : [block];
