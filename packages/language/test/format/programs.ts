import { readdirSync, readFileSync } from "node:fs";
import { exampleFiles } from "@satsuma/example-rules";
import type { Arbitrary } from "fast-check";
import { array, constantFrom, nat, oneof, record, stringMatching, tuple } from "fast-check";
import { cut } from "../../src/syntax/cut.ts";
import { lex } from "../../src/syntax/lexing/lex.ts";
import { derive } from "./derive.ts";

const corpus = new URL("../syntax/corpus/", import.meta.url);

/** The `.seg` files that the tests of the language have, by path. */
export const files = [
  ...exampleFiles.map(({ file: name, text }) => ({ name, text })),
  ...readdirSync(corpus)
    .filter((name) => name.endsWith(".seg"))
    .map((name) => ({ name, text: readFileSync(new URL(name, corpus), "utf8") })),
];

/** Their declarations, as words. */
const known = files
  .flatMap(({ text }) => cut(lex(text).tokens))
  .map(({ tokens }) => tokens.map((token) => token.image));

/** Declarations that the grammar makes, most of which parse. */
const made = array(nat(1000), { minLength: 20, maxLength: 200, size: "max" }).map((choices) =>
  derive("declaration", choices),
);

const plainSpace = constantFrom(" ", " ", " ", " ", "\n", "\n", "\n\n", "\t", "\r\n  ", "\n\n\n\n");

const remark = stringMatching(/^#[ a-z"()]{0,12}$/);

/** White space of any kind, now and then with comments: at the end of a line, or on lines of their own. */
const space: Arbitrary<string> = oneof(
  { weight: 30, arbitrary: plainSpace },
  {
    weight: 1,
    arbitrary: tuple(plainSpace, remark, plainSpace).map(([a, b, c]) => `${a}${b}\n${c}`),
  },
  {
    weight: 1,
    arbitrary: tuple(remark, plainSpace, remark).map(([a, b, c]) => ` ${a}\n${b}${c}\n`),
  },
);

/** Files of a few declarations, with comments and white space anywhere. */
export const programs: Arbitrary<string> = record({
  declarations: array(oneof(constantFrom(...known), made), { minLength: 1, maxLength: 4 }),
  spaces: array(space, { minLength: 20, maxLength: 80 }),
}).map(({ declarations, spaces }) =>
  declarations
    .flat()
    .map((word, i) => `${i === 0 ? "" : (spaces[i % spaces.length] ?? " ")}${word}`)
    .join(""),
);
