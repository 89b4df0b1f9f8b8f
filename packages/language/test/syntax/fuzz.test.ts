import { readdirSync, readFileSync } from "node:fs";
import { applyEdits, parseExpression, parseFile } from "@satsuma/language";
import type { Arbitrary } from "fast-check";
import {
  array,
  assert,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  string,
  uint8Array,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { cut } from "../../src/syntax/cut.ts";
import { parser, prefixOf } from "../../src/syntax/grammar/rules.ts";
import { lex } from "../../src/syntax/lexing/lex.ts";
import { placedNodes } from "./nodes.ts";

const folder = new URL("corpus/", import.meta.url);

/** The words and signs of every declaration of the corpus. */
const declarations = readdirSync(folder)
  .filter((name) => name.endsWith(".seg"))
  .flatMap((name) => cut(lex(readFileSync(new URL(name, folder), "utf8")).tokens))
  .map(({ tokens }) => tokens.map((token) => token.image));

const mistaken = ["'x'", "“y”", "01/03/2026", "€5", "=>", "&&", "dys", "last", "month", "(", ")"];
const words = [...new Set([...declarations.flat(), ...mistaken, "\n", "\n#", "if", "null", "`"])];

const change = record({
  kind: constantFrom("remove", "insert", "replace", "swap", "cut", "misspell"),
  at: integer({ min: 0, max: 1000 }),
  word: constantFrom(...words),
});

/** Declarations of the corpus with a few words removed, added, swapped or misspelt. */
const mutated: Arbitrary<string> = record({
  written: constantFrom(...declarations),
  changes: array(change, { minLength: 1, maxLength: 3 }),
  space: constantFrom(" ", " ", " ", "\n", ""),
}).map(({ written, changes, space }) => changes.reduce(changed, written).join(space));

const bytes = uint8Array({ maxLength: 200 }).map((raw) => new TextDecoder().decode(raw));
const wordy = array(constantFrom(...words), { maxLength: 30 }).map((list) => list.join(" "));
const anything = oneof(mutated, wordy, bytes, string({ unit: "binary", maxLength: 100 }));

const runs = { numRuns: 1500 };

describe("any text at all", () => {
  test("gives for each of its declarations a tree or one error, and never throws", () => {
    assert(
      property(anything, (text) => {
        const { source, diagnostics } = parseFile(text, "f");
        expect(diagnostics).toHaveLength(source.unreadable.length);
        expect(source.declarations.length + diagnostics.length).toBe(cut(lex(text).tokens).length);
      }),
      runs,
    );
  });

  test("has places inside it, in trees and in errors", () => {
    assert(
      property(anything, (text) => {
        const { source, diagnostics } = parseFile(text, "f");
        for (const { span } of [...placedNodes(source), ...placedNodes(diagnostics)]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      runs,
    );
  });

  test("gives an expression or one error where it stands for an expression", () => {
    assert(
      property(anything, (text) => {
        const { expr, diagnostics } = parseExpression(text, "e");
        expect(diagnostics).toHaveLength(expr === undefined ? 1 : 0);
      }),
      runs,
    );
  });

  test("has one error less once sure advice is followed", () => {
    assert(
      property(mutated, (text) => {
        const { diagnostics } = parseFile(text, "f");
        const [first] = diagnostics.flatMap(({ help }) => help ?? []).filter(({ sure }) => sure);
        if (first?.edits === undefined) return;
        const left = parseFile(applyEdits(text, first.edits), "f").diagnostics;
        expect(left.length).toBeLessThan(diagnostics.length);
      }),
      runs,
    );
  });

  test("is refused by the parser only where no reading of the grammar fits", () => {
    assert(
      property(oneof(mutated, wordy), (text) => {
        for (const { tokens } of cut(lex(text).tokens)) {
          const segParser = parser();
          segParser.input = [...tokens];
          segParser.declaration();
          expect(segParser.errors.length === 0).toBe(prefixOf("declaration").accepts(tokens));
        }
      }),
      runs,
    );
  });
});

function changed(
  list: readonly string[],
  { kind, at, word }: { kind: string; at: number; word: string },
): string[] {
  const i = list.length === 0 ? 0 : at % list.length;
  const here = list[i] ?? "";
  switch (kind) {
    case "remove":
      return list.toSpliced(i, 1);
    case "insert":
      return list.toSpliced(i, 0, word);
    case "replace":
      return list.toSpliced(i, 1, word);
    case "swap":
      return list.toSpliced(i, 2, list[i + 1] ?? "", here);
    case "cut":
      return list.slice(0, i + 1);
    default:
      return list.toSpliced(i, 1, here.slice(1, 2) + here.slice(0, 1) + here.slice(2));
  }
}
