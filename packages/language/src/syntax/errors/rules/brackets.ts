import type { IToken, TokenType } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { keyword, mark } from "../../tokens/token-types.ts";
import { errorAt, insertAfter } from "../../source.ts";
import { placeFound, placeOf, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, doing } from "../fix.ts";

/** Brackets that are not closed, or not opened. */
export const bracketRules: readonly SyntaxRule[] = [
  { found: [mark.RightParen, mark.RightBracket, mark.RightBrace], explain: wrongClosing },
  { explain: unclosed },
];

const pairs: ReadonlyMap<TokenType, TokenType> = new Map([
  [mark.LeftParen, mark.RightParen],
  [mark.LeftBracket, mark.RightBracket],
  [mark.LeftBrace, mark.RightBrace],
]);

/** The brackets still open before a place, outermost first. */
function openBrackets(tokens: readonly IToken[]): IToken[] {
  const open: IToken[] = [];
  for (const token of tokens) {
    if (pairs.has(token.tokenType)) open.push(token);
    else if (isOneOf(token, [...pairs.values()])) open.pop();
  }
  return open;
}

const closingOf = (token: IToken): string => {
  const pattern = pairs.get(token.tokenType)?.PATTERN;
  return typeof pattern === "string" ? pattern : ")";
};

function wrongClosing(facts: Facts): Diagnostic | undefined {
  const open = openBrackets(facts.tokens.slice(0, facts.at)).at(-1);
  const span = placeFound(facts);
  const written = facts.found?.image ?? "";
  if (open === undefined) {
    const edits = [{ span, text: "" }];
    const sure = readsWith(facts, facts.at, facts.at + 1, "");
    return errorAt(span, "SEG1023", `nothing is open that \`${written}\` could close`, {
      help: [sure ? doing("remove it", edits, true) : advise("remove it")],
    });
  }
  const right = closingOf(open);
  if (right === written || !readsWith(facts, facts.at, facts.at + 1, right)) return undefined;
  return errorAt(span, "SEG1023", `\`${written}\` does not close \`${open.image}\``, {
    secondary: [{ span: placeOf(open, facts), text: "opened here" }],
    help: [doing(`write \`${right}\``, [{ span, text: right }], true)],
  });
}

/** `(a is 1 and b is 2`: the end, or what follows the brackets, comes too early. */
function unclosed(facts: Facts): Diagnostic | undefined {
  const open = openBrackets(facts.tokens.slice(0, facts.at)).toReversed();
  for (const [i, bracket] of open.entries()) {
    const closing = open
      .slice(0, i + 1)
      .map(closingOf)
      .join("");
    if (!readsWith(facts, facts.at, facts.at, closing)) continue;
    const at = open.length === 1 ? placeToClose(facts, bracket) : facts.at;
    const before = facts.tokens[at - 1] ?? bracket;
    const place =
      at === facts.tokens.length ? "at the end" : `before \`${facts.tokens[at]?.image ?? ""}\``;
    const sure = open.length === 1 && !joinsAfter(facts, bracket);
    return errorAt(
      placeOf(bracket, facts),
      "SEG1007",
      `this \`${bracket.image}\` is never closed`,
      {
        help: [
          doing(
            `put \`${closing}\` ${place}`,
            [insertAfter(placeOf(before, facts), closing)],
            sure,
          ),
        ],
      },
    );
  }
  return undefined;
}

/** Before the window of the events, where the bracket is that of their filter; else where the text is stuck. */
function placeToClose(facts: Facts, bracket: IToken): number {
  const start = facts.tokens.indexOf(bracket);
  if (facts.tokens[start - 1]?.tokenType !== keyword.Where) return facts.at;
  const windows = [
    keyword.In,
    keyword.Ever,
    keyword.From,
    keyword.Since,
    keyword.Before,
    keyword.After,
  ];
  const found = facts.tokens.findIndex(
    (token, i) => i > start && isOneOf(token, windows) && readsWith(facts, i, i, ")"),
  );
  return found === -1 ? facts.at : found;
}

/** True where a word after the bracket leaves open where it was meant to close. */
const joinsAfter = ({ tokens, at }: Facts, bracket: IToken): boolean =>
  tokens
    .slice(tokens.indexOf(bracket), at)
    .some((token) => isOneOf(token, [keyword.And, keyword.Or, mark.Comma]));
