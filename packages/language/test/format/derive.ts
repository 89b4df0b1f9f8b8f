import type { TokenType } from "chevrotain";
import { parser } from "../../src/syntax/grammar/rules.ts";
import { shapesOf } from "../../src/syntax/grammar/shape.ts";
import type { Shape } from "../../src/syntax/grammar/shape.ts";
import { reservedWords, softWords, unitWords } from "../../src/syntax/tokens/keywords.ts";

const rules = shapesOf(parser().getGAstProductions());

/**
 * Words that the grammar puts one after another, led by a list of choices: each decides one alternative, one repetition or one
 * word. When the list is used up, the shortest way to an end is taken. Not all of them parse: the grammar is followed without
 * its gates, and some sentences have two readings.
 */
export function derive(rule: string, choices: readonly number[]): string[] {
  const words: string[] = [];
  let at = 0;
  const choose = (count: number): number | undefined => {
    const choice = choices[at];
    at += 1;
    return choice === undefined ? undefined : choice % count;
  };
  const write = (shapes: readonly Shape[]): void => {
    for (const shape of shapes) {
      if (shape.kind === "token") words.push(wordOf(shape.type, choose));
      else if (shape.kind === "rule") write(rules.get(shape.name) ?? []);
      else if (shape.kind === "either") {
        const i = choose(shape.of.length);
        write(i === undefined ? shortest(shape.of) : (shape.of[i] ?? []));
      } else for (let times = 0; times < 3 && choose(3) === 1; times += 1) write(shape.of);
    }
  };
  write(rules.get(rule) ?? []);
  return words;
}

/** How many words the shortest sentence of each rule has. */
const lengths = new Map<string, number>();

const lengthOf = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, shape) => {
    if (shape.kind === "token") return sum + 1;
    if (shape.kind === "loop") return sum;
    if (shape.kind === "either") return sum + Math.min(...shape.of.map(lengthOf));
    return sum + (lengths.get(shape.name) ?? 1000);
  }, 0);

for (let round = 0; round < rules.size; round += 1) {
  for (const [name, shapes] of rules) lengths.set(name, lengthOf(shapes));
}

const shortest = (of: readonly (readonly Shape[])[]): readonly Shape[] =>
  of.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? [];

const keywordWords: Readonly<Record<string, readonly string[]>> = {
  ...reservedWords,
  ...softWords,
};

const images: Readonly<Record<string, readonly string[]>> = {
  ...keywordWords,
  Start: ["start"],
  Unit: Object.keys(unitWords),
  Name: ["x", "orders", "spend_12m", "`Loyalty Number`", "status", "`where`", "`plain`", "time"],
  Word: ["amount", "`is`", "last", "day", "`a \\` b`"],
  Additive: ["+", "-"],
  Comparator: ["=", "==", "!=", "<>", "<", "<=", ">", ">="],
  Multiplicative: ["*", "/"],
  Number: ["1", "2", "1_000", "12.50", "2025"],
  Percent: ["5%", "12.5 %", "33.34%"],
  Text: ['"x"', String.raw`"a \"b\" \\ \n\t\u{1f34a} \u{200b} '"`, '""', '"ünï 漢字 # no comment"'],
  Date: ["2026-03-01"],
  Month: ["2026-03"],
  Quarter: ["2026-q1"],
  Instant: ["2026-03-01T09:30", "2026-03-01t09:30:15.5z"],
  Clock: ["07:00"],
  Currency: ["EUR", "JPY"],
};

const signs: Readonly<Record<string, string>> = {
  LeftParen: "(",
  RightParen: ")",
  LeftBracket: "[",
  RightBracket: "]",
  LeftBrace: "{",
  RightBrace: "}",
  Comma: ",",
  Colon: ":",
  Dot: ".",
  Minus: "-",
  Equals: "=",
};

function wordOf({ name }: TokenType, choose: (count: number) => number | undefined): string {
  const sign = signs[name];
  if (sign !== undefined) return sign;
  const words = images[name];
  if (words === undefined) throw new RangeError(`there is no word for ${name}`);
  return words[choose(words.length) ?? 0] ?? "";
}
