import { applyEdits, parseFile, tokenize } from "@satsuma/language";
import { array, assert, constantFrom, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { dissolve, readRules } from "@satsuma/web";
import { corpus } from "./corpus.ts";
import { deeds } from "./deeds.ts";
import { holds, holdsAsWritten } from "./truth.ts";

const worlds = Array.from({ length: 12 }, (_, i) => i);

test("whatever is done to blocks, the text means just that, and all else in it stays as it was", () => {
  const steps = array(tuple(nat(), nat()), { minLength: 1, maxLength: 4 });
  assert(
    property(constantFrom(...corpus), steps, (source, choices) => {
      let { text } = source;
      for (const [which, deed] of choices) text = edited({ ...source, text }, which, deed);
    }),
    { numRuns: 120 },
  );
});

test("parts of a list that are joined themselves get parentheses among words", () => {
  const text = "segment a where u and all of (x or y, z)";
  const source = { file: "a.seg", text };
  const root = readRules(source).declarations[0]?.roots[0]?.block;
  const list = root?.kind === "group" ? root.of[1] : undefined;
  if (root?.kind !== "group" || list?.kind !== "group") throw new RangeError("no list in a group");
  expect(applyEdits(text, dissolve(list, root, source))).toBe(
    "segment a where u and (x or y) and z",
  );
});

/** Does one thing, and looks at what came of it. */
function edited(
  source: { readonly file: string; readonly text: string },
  which: number,
  choice: number,
): string {
  const { text, file } = source;
  const before = readRules(source);
  const roots = before.declarations.flatMap((one, i) => one.roots.map((_, j) => [i, j] as const));
  const [i, j] = roots[which % Math.max(1, roots.length)] ?? [0, 0];
  const root = before.declarations[i]?.roots[j];
  if (root === undefined) return text;
  const possible = deeds(root.block, source);
  const deed = possible[choice % possible.length];
  if (deed === undefined) return text;
  const after = applyEdits(text, deed.edits);
  const block = readRules({ file, text: after }).declarations[i]?.roots[j]?.block;
  const now = after.slice(block?.span.start, block?.span.end);
  const { start, end } = root.block.span;
  const rest = text.slice(endOfLine(text, end));
  expect({
    deed: deed.name,
    mistakes: parseFile(after, file).diagnostics,
    worlds: worlds.map((world) => holdsAsWritten(now, world)),
    before: after.slice(0, start),
    after: after.slice(after.length - rest.length),
    comments: remarks(after),
  }).toEqual({
    deed: deed.name,
    mistakes: [],
    worlds: worlds.map((world) => holds(deed.meaning, world)),
    before: text.slice(0, start),
    after: rest,
    comments: remarks(text),
  });
  return after;
}

/** A comment after a condition belongs to it: what is added comes after the comment. */
const endOfLine = (text: string, at: number): number =>
  at + (/^[ \t]*(?:#[^\r\n]*)?/.exec(text.slice(at))?.[0].length ?? 0);

/** The comments of a text, in any order. */
const remarks = (text: string): readonly string[] =>
  tokenize(text)
    .filter((token) => token.class === "comment")
    .map(({ start, end }) => text.slice(start, end))
    .toSorted();
