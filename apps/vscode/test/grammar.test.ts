import { readdirSync, readFileSync } from "node:fs";
import { exampleFiles } from "@satsuma/example-rules";
import { tokenize } from "@satsuma/language";
import type { TokenClass } from "@satsuma/language";
import { beforeAll, describe, expect, test } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { grammarFile, grammarText } from "../src/grammar/grammar-file.ts";
import { loadGrammar, scopesIn } from "./support/colours.ts";

test("the grammar is what the table of tokens gives; if not, run the script `grammar`", () => {
  expect(readFileSync(grammarFile, "utf8")).toBe(grammarText());
});

/** How the scopes of each class begin. A soft keyword may be either: only the parser knows. */
const families: Readonly<Record<TokenClass, RegExp>> = {
  keyword: /^keyword\.other\.seg$/,
  softKeyword: /^keyword\.other\.seg$|^variable\.other\.seg$/,
  unit: /^keyword\.other\.unit\.seg$/,
  name: /^variable\.other\.seg$/,
  quotedName: /^variable\.other\.quoted\.seg$/,
  number: /^constant\.numeric\.seg$/,
  currency: /^keyword\.other\.unit\.currency\.seg$/,
  date: /^constant\.numeric\.date\.seg$/,
  text: /^string\.|^constant\.character\.escape/,
  operator: /^keyword\.operator\.seg$/,
  punctuation: /^punctuation\.seg$/,
  comment: /^comment\./,
  mistake: /^/,
};

const folder = new URL("../../../packages/language/test/syntax/corpus/", import.meta.url);
const corpus = [
  ...exampleFiles.map(({ file: name, text }) => ({ name, text })),
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".seg"))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") })),
];

describe("the colours of", () => {
  let grammar: IGrammar;
  beforeAll(async () => {
    grammar = await loadGrammar();
  });

  test.each(corpus)("$name are those that the lexer gives", ({ text }) => {
    const scopes = scopesIn(grammar, text);
    const tokens = tokenize(text);
    const wrong = tokens
      .map(({ class: kind, start, end }) => ({
        kind,
        word: text.slice(start, end),
        scopes: [...new Set(scopes.slice(start, end).map(String))],
      }))
      .filter(({ kind, scopes: found }) => !found.every((scope) => families[kind].test(scope)));
    expect(wrong).toEqual([]);
    expect(tokens.length).toBeGreaterThan(0);
  });

  test("a soft keyword are a keyword's at the beginning of a line, and a name's elsewhere", () => {
    const text = '  owner "a"\n  where owner is "b"\n    and (status.is > 1)\n  status active';
    const scopes = scopesIn(grammar, text);
    const at = (word: string, from = 0): string | undefined => scopes[text.indexOf(word, from)];
    expect(at("owner")).toBe("keyword.other.seg");
    expect(at("owner", 10)).toBe("variable.other.seg");
    expect(at("status")).toBe("variable.other.seg");
    expect(at("status", 50)).toBe("keyword.other.seg");
  });
});
