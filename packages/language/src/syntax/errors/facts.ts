import type { IToken, TokenType } from "chevrotain";
import type { Diagnostic, Span } from "@satsuma/model";
import type { Expected, Prefix } from "../grammar/prefix.ts";
import type { RuleName } from "../grammar/rules.ts";
import { lex } from "../lexing/lex.ts";
import { spanOf } from "../source.ts";
import type { Source } from "../source.ts";
import { isOneOf } from "../tokens/matching.ts";

/** What is known where a text stops being readable. */
export interface Facts {
  readonly source: Source;
  readonly tokens: readonly IToken[];
  /** The first token that cannot follow the ones before it; the number of tokens where the text ends too early. */
  readonly at: number;
  /** The token at that place; absent at the end. */
  readonly found: IToken | undefined;
  /** What could be read before each token, up to and including that place. */
  readonly prefixes: readonly Prefix[];
  readonly expected: readonly Expected[];
}

/** Turns facts into an error, or leaves it to the next rule. */
export interface SyntaxRule {
  /** What stands there; `end` where the text ends. Anything where absent. */
  readonly found?: readonly TokenType[] | "end";
  /** What stands before, nearest last. One of the types at each place. */
  readonly after?: readonly (readonly TokenType[])[];
  /** What could stand there instead. */
  readonly expects?: TokenType;
  /** The rule of the grammar some reading is in. */
  readonly inside?: RuleName;
  readonly explain: (facts: Facts) => Diagnostic | undefined;
}

/** Collects the facts; `undefined` where every token can follow and the text may end. */
export function factsAbout(
  tokens: readonly IToken[],
  start: Prefix,
  source: Source,
): Facts | undefined {
  const prefixes = [start];
  for (const token of tokens) {
    const next = prefixes.at(-1)?.after(token);
    if (next === undefined) break;
    prefixes.push(next);
  }
  const at = prefixes.length - 1;
  const last = prefixes[at] ?? start;
  if (at === tokens.length && last.mayEnd) return undefined;
  return { source, tokens, at, found: tokens[at], prefixes, expected: last.expected };
}

/** True where a rule's conditions hold. */
export function fits(rule: SyntaxRule, facts: Facts): boolean {
  const { found, after, expects, inside } = rule;
  if (found === "end" && facts.found !== undefined) return false;
  if (Array.isArray(found) && !isOneOf(facts.found, found)) return false;
  if (after !== undefined && !comesAfter(facts, after)) return false;
  if (expects !== undefined && !expectsOne(facts, expects)) return false;
  return inside === undefined || isInside(facts, inside);
}

/** The token so many places before the one that cannot follow; 1 is the nearest. */
export const before = (facts: Facts, places: number): IToken | undefined =>
  facts.tokens[facts.at - places];

function comesAfter(facts: Facts, types: readonly (readonly TokenType[])[]): boolean {
  return types.every((allowed, i) => isOneOf(before(facts, types.length - i), allowed));
}

/** True when a token of the type could stand there. */
export const expectsOne = (facts: Facts, type: TokenType): boolean =>
  facts.expected.some((one) => one.type === type);

/** True when some reading is within a rule of the grammar. */
export function isInside({ expected }: Facts, rule: RuleName): boolean {
  return expected.some(({ within }) => {
    for (let stack: typeof within | undefined = within; stack !== undefined; stack = stack.outer) {
      if (stack.rule === rule) return true;
    }
    return false;
  });
}

/** True when the rest of the text could be read if the tokens from one place to another were written differently. */
export function readsWith(facts: Facts, from: number, to: number, text: string): boolean {
  const instead = text === "" ? [] : lex(text).tokens;
  return facts.prefixes[from]?.accepts([...instead, ...facts.tokens.slice(to)]) === true;
}

/** Where a token stands. */
export const placeOf = (token: IToken, { source }: Facts): Span =>
  spanOf(source, token.startOffset, token.startOffset + token.image.length);

/** Where the tokens from one place to another stand, the second excluded. */
export function placeOfAll(facts: Facts, from: number, to: number): Span {
  const first = facts.tokens[from];
  const last = facts.tokens[to - 1];
  if (first === undefined || last === undefined) return placeFound(facts);
  return { ...placeOf(first, facts), end: last.startOffset + last.image.length };
}

/** Where the token stands that cannot follow; the last one where the text ends. */
export function placeFound(facts: Facts): Span {
  const token = facts.found ?? facts.tokens.at(-1);
  return token === undefined ? spanOf(facts.source, 0, 0) : placeOf(token, facts);
}

/** What a token's word is, in lower case. */
export const wordOf = (token: IToken | undefined): string => token?.image.toLowerCase() ?? "";
