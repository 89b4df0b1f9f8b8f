// @vitest-environment jsdom
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import type { Tag } from "@lezer/highlight";
import { highlightTree, tagHighlighter } from "@lezer/highlight";
import { segLanguage, tagOf } from "@satsuma/codemirror";
import { exampleFiles } from "@satsuma/example-rules";
import { tokenize } from "@satsuma/language";
import { describe, expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../language/test/syntax/corpus");
const corpus = [
  ...exampleFiles.map(({ file: name, text }) => ({ name, text })),
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".seg"))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
];

describe("the editor's tokens", () => {
  test.each(corpus)("of $name are those of the lexer", ({ text }) => {
    const plain = text.replaceAll("\r\n", "\n");
    expect(coloured(plain)).toEqual(lexed(plain));
  });

  test.each([
    ["a currency in the line after its number", "segment a where spend > 500\n  EUR"],
    ["a field in the line after its dot", "segment a where orders.\n# c\nwhere > 1"],
    ["a word after a percentage", "segment a where x > 5%\nEUR"],
    ["what the language does not have", "segment a where x = 'DE' && y"],
    ["text that is not closed", 'segment a where x is "DE\nand y'],
    ["nothing", "\n\n  \n"],
  ])("of %s are those of the lexer", (_, text) => {
    expect(coloured(text)).toEqual(lexed(text));
  });
});

/** Stretches and what they are coloured as; neighbours of one colour are one. */
function coloured(text: string): string[] {
  const state = EditorState.create({ doc: text, extensions: segLanguage });
  const tree = ensureSyntaxTree(state, text.length, 10_000);
  if (tree === null) throw new Error("the text was not read in time");
  const found: [number, number, string][] = [];
  highlightTree(tree, colours, (from, to, name) => found.push([from, to, name]));
  return merged(found).map(([from, to, name]) => `${name} ${text.slice(from, to)}`);
}

const lexed = (text: string): string[] =>
  merged(
    tokenize(text).map(({ class: kind, start, end }) => [start, end, nameOf(tagOf[kind])]),
  ).map(([from, to, name]) => `${name} ${text.slice(from, to)}`);

function merged(stretches: readonly [number, number, string][]): [number, number, string][] {
  const result: [number, number, string][] = [];
  for (const [from, to, name] of stretches) {
    const last = result.at(-1);
    if (last?.[1] === from && last[2] === name) last[1] = to;
    else result.push([from, to, name]);
  }
  return result;
}

const allTags = [...new Set(Object.values(tagOf))];
const nameOf = (tag: Tag): string => `tag${allTags.indexOf(tag)}`;
const colours = tagHighlighter(allTags.map((tag) => ({ tag, class: nameOf(tag) })));
