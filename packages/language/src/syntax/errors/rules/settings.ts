import type { IToken } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import { errorAt } from "../../source.ts";
import { isOneOf } from "../../tokens/matching.ts";
import { category, mark } from "../../tokens/token-types.ts";
import { placeOfAll, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, doing } from "../fix.ts";

/** Settings of a plugin in another place than after its name: `clusters.kmeans(k: 5).label`. */
export const settingRules: readonly SyntaxRule[] = [
  { found: [mark.LeftParen], after: [[mark.Dot], [category.Word]], explain: settingsLater },
];

function settingsLater(facts: Facts): Diagnostic | undefined {
  const { tokens, at } = facts;
  const named = isOneOf(tokens[at + 1], [category.Word]) && isOneOf(tokens[at + 2], [mark.Colon]);
  const start = startOfPath(tokens, at);
  const end = closing(tokens, at);
  if (!named || start === undefined || end === undefined) return undefined;
  const [plugin, rest, settings] = [
    written(facts, start, start + 1),
    written(facts, start + 1, at),
    written(facts, at, end),
  ];
  const text = `${plugin}${settings}${rest}`;
  const said = `write \`${text}${written(facts, end, restOfPath(tokens, end))}\``;
  const edits = [{ span: placeOfAll(facts, start, end), text }];
  const reads = readsWith(facts, start, end, text);
  const message = `settings stand after the name of the plugin, \`${plugin}\``;
  const help = [reads ? doing(said, edits, true) : advise(said)];
  return errorAt(placeOfAll(facts, at, end), "SEG1027", message, { help });
}

/** Where the names with dots begin that end before a place; `undefined` where they follow other parentheses. */
function startOfPath(tokens: readonly IToken[], end: number): number | undefined {
  let start = end - 1;
  while (isOneOf(tokens[start - 1], [mark.Dot])) start -= 2;
  return isOneOf(tokens[start], [category.Name]) ? start : undefined;
}

/** After the `)` that closes the `(` at a place. */
function closing(tokens: readonly IToken[], start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < tokens.length; i += 1) {
    if (isOneOf(tokens[i], [mark.LeftParen])) depth += 1;
    if (isOneOf(tokens[i], [mark.RightParen])) depth -= 1;
    if (depth === 0) return i + 1;
  }
  return undefined;
}

/** Where the names after dots end that begin at a place. */
function restOfPath(tokens: readonly IToken[], start: number): number {
  let end = start;
  while (isOneOf(tokens[end], [mark.Dot]) && isOneOf(tokens[end + 1], [category.Word])) end += 2;
  return end;
}

function written(facts: Facts, from: number, to: number): string {
  const { start, end } = placeOfAll(facts, from, to);
  return from === to ? "" : facts.source.text.slice(start, end);
}
