import type { IToken, TokenType } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import { openers } from "../../cut.ts";
import { isOneOf, touches } from "../../tokens/matching.ts";
import { category, constant, keyword, mark } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { before, expectsOne, placeOf, placeOfAll, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, doing } from "../fix.ts";

/** Words used as names that are not plain names. */
export const nameRules: readonly SyntaxRule[] = [
  { explain: reservedHere },
  { explain: reservedBefore },
  { after: [[category.Name]], explain: inPieces },
];

/** A reserved word where a name must be: `segment first where …`. */
function reservedHere(facts: Facts): Diagnostic | undefined {
  const { found, at } = facts;
  if (!isReserved(found) || !expectsOne(facts, category.Name)) return undefined;
  if (!isDeclared(facts) && !isOneOf(found, likelyNames)) return undefined;
  const fixed = readsWith(facts, at, at + 1, `\`${found.image}\``);
  return fixed || isDeclared(facts) ? reserved(facts, found, fixed) : undefined;
}

/** A reserved word that was read as the beginning of something else: `count > 3`. */
function reservedBefore(facts: Facts): Diagnostic | undefined {
  const word = before(facts, 1);
  const from = facts.at - 1;
  if (facts.found === undefined || !isOneOf(word, likelyNames)) return undefined;
  if (word === undefined || !readsWith(facts, from, facts.at, `\`${word.image}\``))
    return undefined;
  return reserved(facts, word, false);
}

function reserved(facts: Facts, word: IToken, sure: boolean): Diagnostic {
  const span = placeOf(word, facts);
  const quoted = `\`${word.image}\``;
  const edits = [{ span, text: quoted }];
  const unit = word.tokenType === constant.Unit && !isDeclared(facts);
  return errorAt(span, "SEG1022", `${quoted} is a word of the language, not a name`, {
    help: [
      doing("put it in backquotes if it is the name of something", edits, sure && !unit),
      ...(unit
        ? [advise(`write \`${word.image} of\` or \`${word.image}s since\` and a date`)]
        : []),
    ],
  });
}

/** Reserved words that tables and columns are called by. */
const likelyNames: readonly TokenType[] = [
  ...openers.keys(),
  constant.Unit,
  keyword.Count,
  keyword.Fold,
  keyword.Last,
  keyword.Weekday,
  keyword.Anniversary,
  keyword.Percentile,
  keyword.Member,
  keyword.Sample,
  keyword.Default,
  keyword.Known,
  keyword.From,
  keyword.To,
];

const isReserved = (token: IToken | undefined): token is IToken =>
  isOneOf(token, [category.Word]) && !isOneOf(token, [category.Name]);

/** True where a name is being declared. */
function isDeclared({ expected }: Facts): boolean {
  const declaring = ["title", "define", "parameter", "group", "tags"];
  return expected.some(
    ({ type, within }) => type === category.Name && declaring.includes(within.rule),
  );
}

/** A declared name of several words, or with a hyphen: `segment my-list where …`. */
function inPieces(facts: Facts): Diagnostic | undefined {
  const start = facts.at - 1;
  const first = facts.tokens[start];
  if (first === undefined || !declaredAt(facts, start)) return undefined;
  const end = endOfPieces(facts.tokens, facts.at);
  const pieces = facts.tokens.slice(start, end).filter(({ image }) => image !== "-");
  const joined = pieces.map(({ image }) => image).join("_");
  if (end === facts.at || !readsWith(facts, start, end, joined)) return undefined;
  const span = placeOfAll(facts, start, end);
  const quoted = `\`${facts.source.text.slice(span.start, span.end)}\``;
  return errorAt(span, "SEG1024", "a name is one word", {
    help: [
      doing(`write \`${joined}\``, [{ span, text: joined }], false),
      doing("put it in backquotes", [{ span, text: quoted }], false),
    ],
  });
}

const declaredAt = ({ prefixes }: Facts, at: number): boolean =>
  prefixes[at]?.expected.some(
    ({ type, within }) =>
      type === category.Name && ["title", "define", "group", "parameter"].includes(within.rule),
  ) === true;

/** How far words follow, with hyphens that touch them or spaces between. */
function endOfPieces(tokens: readonly IToken[], start: number): number {
  let end = start;
  for (let token = tokens[end]; token !== undefined; token = tokens[end]) {
    const hyphen = isOneOf(token, [mark.Minus]) && touches(tokens[end - 1] ?? token, token);
    const word = isOneOf(token, [category.Word, constant.Number]);
    const stop = isOneOf(token, [keyword.Where, keyword.Of, keyword.Otherwise]);
    if (stop || !(hyphen || word)) break;
    end += 1;
  }
  return end;
}

/** Names that begin with a digit, where a name must be: `segment 12m_spend`, `12m_spend > 5`. */
export const digitRules: readonly SyntaxRule[] = [
  { found: [constant.Number], expects: category.Name, explain: (facts) => digits(facts, facts.at) },
  { after: [[constant.Number]], explain: (facts) => digits(facts, facts.at - 1) },
];

function digits(facts: Facts, at: number): Diagnostic | undefined {
  const [number, next] = facts.tokens.slice(at, at + 2);
  if (number === undefined || next === undefined || !touches(number, next)) return undefined;
  if (!isOneOf(next, [category.Word])) return undefined;
  const name = `\`${number.image}${next.image}\``;
  if (!readsWith(facts, at, at + 2, name)) return undefined;
  const span = placeOfAll(facts, at, at + 2);
  const help = [doing("put it in backquotes", [{ span, text: name }], true)];
  return errorAt(span, "SEG1024", "a name that begins with a digit goes in backquotes", { help });
}
