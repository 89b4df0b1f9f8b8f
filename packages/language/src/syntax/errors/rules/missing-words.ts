import { createTokenInstance } from "chevrotain";
import type { TokenType } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { constant, keyword, mark } from "../../tokens/token-types.ts";
import { errorAt, insertAfter } from "../../source.ts";
import { called, wordsOf } from "../describe.ts";
import { before, expectsOne, placeFound, placeOf, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, doing, inserted } from "../fix.ts";

/** Words and marks without which the rest cannot be read. */
export const missingWordRules: readonly SyntaxRule[] = [
  { explain: missingWhere },
  {
    found: [keyword.As, keyword.Is, keyword.Where, mark.Colon],
    expects: mark.Equals,
    explain: otherEquals,
  },
  { explain: missingWord },
  { expects: keyword.And, explain: missingAnd },
];

/** `segment f country is "DE"`. */
function missingWhere(facts: Facts): Diagnostic | undefined {
  const rule = facts.expected
    .filter(({ type }) => type === keyword.Where)
    .map(({ within }) => within.rule)
    .find((name) => name === "segment" || name === "tier");
  if (rule === undefined) return undefined;
  const declared = facts.tokens.some((token) => token.tokenType === keyword.Where);
  const place = placeFound(facts);
  const fixed = readsWith(facts, facts.at, facts.at, "where");
  const instead = readsWith(facts, facts.at, facts.at + 1, "where");
  if (!fixed && !instead && (declared || rule === "tier")) return undefined;
  const message = `a ${rule} needs \`where\` before its conditions`;
  const edits = instead ? [{ span: place, text: "where" }] : [inserted(facts, "where")];
  return errorAt(place, "SEG1008", message, {
    help: [
      fixed || instead
        ? doing(instead ? "write `where`" : "insert `where`", edits, true)
        : advise('write `where` and who is in: `where country is "DE"`'),
    ],
  });
}

/** `define x is 5`. */
function otherEquals(facts: Facts): Diagnostic | undefined {
  if (!readsWith(facts, facts.at, facts.at + 1, "=")) return undefined;
  const span = placeFound(facts);
  const message = `a definition has \`=\`, not \`${facts.found?.image ?? ""}\``;
  const help = [doing("write `=`", [{ span, text: "=" }], true)];
  return errorAt(span, "SEG1026", message, { help });
}

/** Small words and marks that can be told from what surrounds them. */
const small: readonly TokenType[] = [
  keyword.Of,
  keyword.In,
  keyword.With,
  keyword.By,
  keyword.To,
  keyword.Than,
  keyword.Back,
  keyword.Case,
  keyword.Seed,
  keyword.Has,
  keyword.At,
  mark.Comma,
  mark.Colon,
  mark.Equals,
];

function missingWord(facts: Facts): Diagnostic | undefined {
  const previous = before(facts, 1);
  if (facts.found === undefined) return undefined;
  const able = small.filter((type) => expectsOne(facts, type) && fills(facts, type));
  const [type] = able;
  if (type === undefined || able.length > 1) return undefined;
  const word = textOf(type);
  const attached = type === mark.Comma || type === mark.Colon;
  const edit =
    attached && previous ? insertAfter(placeOf(previous, facts), word) : inserted(facts, word);
  const message = previous
    ? `\`${word}\` is missing between ${called(previous)} and ${called(facts.found)}`
    : `\`${word}\` is missing before ${called(facts.found)}`;
  return errorAt(placeFound(facts), "SEG1026", message, {
    help: [doing(`insert \`${word}\``, [edit], true)],
  });
}

/** Two conditions in a row, or a `between` without its `and`. */
function missingAnd(facts: Facts): Diagnostic | undefined {
  const { found } = facts;
  if (found === undefined) return undefined;
  const words = [keyword.And, keyword.Or].filter(
    (type) => expectsOne(facts, type) && fills(facts, type),
  );
  // Between a condition and a constant no word is missing: `x is 1 "b"` would become `x is 1 and "b"`.
  const constantAlone = words.length > 1 && isOneOf(found, [constant.Text, constant.Number]);
  if (words.length === 0 || constantAlone) return undefined;
  const said = words.map((type) => `\`${textOf(type)}\``).join(" or ");
  return errorAt(placeFound(facts), "SEG1026", `${said} is missing before ${called(found)}`, {
    help: words.map((type) =>
      doing(`insert \`${textOf(type)}\``, [inserted(facts, textOf(type))], words.length === 1),
    ),
  });
}

/** True when one token of the type makes the rest readable. */
function fills(facts: Facts, type: TokenType): boolean {
  const token = createTokenInstance(type, textOf(type), NaN, NaN, NaN, NaN, NaN, NaN);
  return facts.prefixes[facts.at]?.accepts([token, ...facts.tokens.slice(facts.at)]) === true;
}

function textOf(type: TokenType): string {
  return typeof type.PATTERN === "string" ? type.PATTERN : (wordsOf(type)[0] ?? type.name);
}
