import type { IToken, TokenType } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { constant, keyword, mark, names } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { before, isInside, placeFound, placeOf, placeOfAll, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, doing, replaced, rewrite } from "../fix.ts";

/** Lists without parentheses, and commas where none belongs. */
export const listRules: readonly SyntaxRule[] = [
  { expects: mark.LeftParen, after: [[keyword.In, keyword.Of]], explain: withoutParentheses },
  // A number alone after `in` was read as a year.
  {
    found: [mark.Comma, constant.Currency],
    after: [[keyword.In], [constant.Number]],
    explain: (facts) => bareList(facts, facts.at - 1),
  },
  { found: [mark.Comma], after: [[mark.Comma]], explain: trailingComma },
  { found: [mark.RightParen, mark.RightBracket, mark.RightBrace], explain: trailingComma },
  { after: [[mark.Comma]], inside: "tags", explain: trailingComma },
  { found: [mark.Comma], expects: keyword.And, explain: commaForAnd },
];

/** `country in "DE", "AT"`, `country in ["DE", "AT"]`. */
function withoutParentheses(facts: Facts): Diagnostic | undefined {
  return isOneOf(facts.found, [mark.LeftBracket, mark.LeftBrace])
    ? otherBrackets(facts)
    : bareList(facts, facts.at);
}

function otherBrackets(facts: Facts): Diagnostic | undefined {
  const closing = [mark.RightBracket, mark.RightBrace];
  const end = facts.tokens.findIndex((token, i) => i > facts.at && isOneOf(token, closing));
  const span = placeOfAll(facts, facts.at, end + 1);
  const inner = facts.source.text.slice(span.start + 1, span.end - 1).trim();
  const fixed = end !== -1 && readsWith(facts, facts.at, end + 1, `(${inner})`);
  return errorAt(placeFound(facts), "SEG1003", "a list stands in round brackets", {
    help: [fixed ? rewrite(span, `(${inner})`, true) : advise("write `(` and `)`")],
  });
}

function bareList(facts: Facts, start: number): Diagnostic | undefined {
  const first = facts.tokens[start];
  if (!isOneOf(first, [...constants, names.Identifier])) return undefined;
  const { items, end } = itemsFrom(facts.tokens, start);
  const isName = first?.tokenType === names.Identifier;
  const text = `(${items.map((item) => (isName ? `"${item}"` : item)).join(", ")})`;
  const fixed = readsWith(facts, start, end, text);
  return errorAt(placeOfAll(facts, start, end), "SEG1003", "a list needs parentheses", {
    help: [
      fixed
        ? rewrite(placeOfAll(facts, start, end), text, !isName)
        : advise('write it like this: `in ("DE", "AT")`'),
    ],
  });
}

const constants: readonly TokenType[] = [
  constant.Text,
  constant.Number,
  constant.Percent,
  constant.Date,
  constant.Instant,
];

/** The constants of one kind from a place on, as written, with commas or `or` and `and` between them. */
function itemsFrom(tokens: readonly IToken[], at: number): { items: string[]; end: number } {
  const items: string[] = [];
  let end = at;
  for (let i = at; isAlike(tokens[i], tokens[at]); i += 1) {
    const currency = isOneOf(tokens[i + 1], [constant.Currency, constant.Unit]);
    const parts = tokens.slice(i, currency ? i + 2 : i + 1).map(({ image }: IToken) => image);
    items.push(parts.join(" "));
    i += parts.length;
    end = i;
    if (!isOneOf(tokens[i], [mark.Comma, keyword.Or, keyword.And])) break;
  }
  return { items, end };
}

/** True for constants of one kind, and for codes in capitals, some of which are keywords: `AT`, `IN`, `NO`. */
const isAlike = (token: IToken | undefined, first: IToken | undefined): boolean =>
  token !== undefined &&
  (token.tokenType === first?.tokenType ||
    (first?.tokenType === names.Identifier && /^[A-Z]{2,3}$/.test(token.image)));

/** `("DE", "AT",)`. */
function trailingComma(facts: Facts): Diagnostic | undefined {
  const comma = before(facts, 1);
  if (comma?.tokenType !== mark.Comma) return undefined;
  const fixed = readsWith(facts, facts.at - 1, facts.at, "");
  const span = placeOf(comma, facts);
  return errorAt(span, "SEG1028", "nothing follows this comma", {
    help: [
      fixed
        ? doing("remove it", [{ span, text: "" }], true)
        : advise("remove it, or add what is missing"),
    ],
  });
}

/** `country is "DE", age > 18`, `age between 18, 65`. */
function commaForAnd(facts: Facts): Diagnostic | undefined {
  const words = ["and", "or"].filter((word) => readsWith(facts, facts.at, facts.at + 1, word));
  if (words.length === 0) return undefined;
  const between = words.length === 1 && isInside(facts, "between");
  const message = between
    ? "`and` stands between the two ends, not a comma"
    : "conditions are joined by `and` or `or`, not by a comma";
  return errorAt(placeFound(facts), "SEG1028", message, {
    help: words.map((word) => doing(`write \`${word}\``, [replaced(facts, word)], between)),
  });
}
