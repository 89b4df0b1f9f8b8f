import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SegParser } from "../../src/syntax/grammar/seg-parser.ts";
import { buildLexer } from "../../src/syntax/lexing/lex.ts";
import { parseFile, tokenize, tokenTable } from "@satsuma/language";

test("the grammar has no ambiguities, no left recursion and no unreachable alternatives", () => {
  expect(() => new SegParser({ checked: true })).not.toThrow();
});

test("every token can be lexed and found by its first character", () => {
  expect(() => buildLexer({ checked: true })).not.toThrow();
});

test("every token of the corpus has a class, and what is between them is white space", () => {
  const folder = new URL("corpus/", import.meta.url);
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".seg"))) {
    const text = readFileSync(new URL(name, folder), "utf8");
    let done = 0;
    for (const { class: shown, start, end } of tokenize(text)) {
      expect(shown).not.toBe("mistake");
      expect(text.slice(done, start)).toMatch(/^\s*$/);
      done = end;
    }
    expect(text.slice(done)).toMatch(/^\s*$/);
  }
});

test("tokens are classed for colouring", () => {
  const text =
    "segment status where orders.last > 5% # why\n and 'x' is 3 days or tier in (\"a\", 1 EUR)";
  const classed = tokenize(text).map(
    (token) => `${text.slice(token.start, token.end)} ${token.class}`,
  );
  expect(classed).toEqual([
    "segment keyword",
    "status softKeyword",
    "where keyword",
    "orders name",
    ". punctuation",
    "last name",
    "> operator",
    "5% number",
    "# why comment",
    "and keyword",
    "'x' mistake",
    "is keyword",
    "3 number",
    "days unit",
    "or keyword",
    "tier softKeyword",
    "in keyword",
    "( punctuation",
    '"a" text',
    ", punctuation",
    "1 number",
    "EUR currency",
    ") punctuation",
  ]);
});

test.each([
  ["Comment", "# why"],
  ["Instant", "2026-03-01T09:30"],
  ["Date", "2026-03-01"],
  ["Quarter", "2026-Q1"],
  ["Month", "2026-03"],
  ["Clock", "09:30"],
  ["Percent", "5 %"],
  ["Number", "1_000.5"],
  ["Text", '"a \\" b"'],
  ["Identifier", "country"],
  ["QuotedName", "`a b`"],
  ["LeftParen", "("],
  ["Unequal", ">="],
])("the pattern of %s in the token table matches %s", (wanted, sample) => {
  const row = tokenTable.find(({ name }) => name === wanted);
  expect(sample).toMatch(new RegExp(`^(?:${row?.pattern})$`));
});

test("every row of the token table has words or a pattern", () => {
  for (const { pattern, words } of tokenTable) {
    expect(pattern === undefined).not.toBe(words === undefined);
  }
});

test("synonyms give the same tree", () => {
  const tree = (where: string) => {
    const { source } = parseFile(`segment a where ${where}`, "f");
    return JSON.stringify(source.declarations, (key, value: unknown) =>
      key === "span" ? undefined : value,
    );
  };
  for (const [one, other] of [
    ["a = 1", "a == 1"],
    ["a = 1", "a IS 1"],
    ["a != 1", "a <> 1"],
    ["a != 1", "a is not 1"],
    ["a in (1)", "a is in (1)"],
    ["a not in (1)", "a is not in (1)"],
    ["a in last 1 day", "a is in last 1 days"],
    ["a before today", "a is before today"],
    ["a between 1 and 2", "a is between 1 and 2"],
    ["a contains 1", "a contain 1"],
    ["a starts with 1", "a start with 1"],
    ["a ends with 1", "a end with 1"],
    ["has a in previous month", "has a in previous 1 month"],
  ] as const) {
    expect(tree(one)).toBe(tree(other));
  }
});
