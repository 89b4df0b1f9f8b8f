import type { IToken, TokenType } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { category, constant, keyword, mark } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { before, placeFound, placeOfAll, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, doing, rewrite } from "../fix.ts";

/** Filters and quantities of events. */
export const eventRules: readonly SyntaxRule[] = [
  { after: [[keyword.Where]], explain: bareFilter },
  { found: [keyword.Where], explain: filterAfterWindow },
  { after: [[keyword.Has], [constant.Number]], explain: bareNumber },
];

/** `orders where status is "paid"`: what belongs to the order, and what to the customer? */
function bareFilter(facts: Facts): Diagnostic | undefined {
  const filter = facts.expected.some(
    ({ type, within }) => type === mark.LeftParen && within.rule === "events",
  );
  if (!filter) return undefined;
  const end = endOfCondition(facts.tokens, facts.at);
  const span = placeOfAll(facts, facts.at, end);
  const text = `(${facts.source.text.slice(span.start, span.end)})`;
  const fixed = end > facts.at && readsWith(facts, facts.at, end, text);
  const clear = !isOneOf(facts.tokens[end], [keyword.And, keyword.Or]);
  return errorAt(placeFound(facts), "SEG1004", "conditions on events go in parentheses", {
    help: [
      fixed
        ? rewrite(span, text, clear)
        : advise(
            'put all that is about the events in parentheses: `orders where (status is "paid")`',
          ),
    ],
  });
}

/** Where the first condition from a place on ends: at the next word that cannot be part of it. */
function endOfCondition(tokens: readonly IToken[], start: number): number {
  let depth = 0;
  let between = 0;
  for (let i = start; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (isOneOf(token, [mark.LeftParen, mark.LeftBracket])) depth += 1;
    if (isOneOf(token, [mark.RightParen, mark.RightBracket])) depth -= 1;
    if (depth < 0) return i;
    if (depth > 0) continue;
    if (isOneOf(token, [keyword.Between])) between += 1;
    else if (between > 0 && isOneOf(token, [keyword.And])) between -= 1;
    else if (i > start && ends(token, tokens[i + 1])) return i;
  }
  return tokens.length;
}

const ends = (token: IToken | undefined, next: IToken | undefined): boolean =>
  isOneOf(token, [...enders, mark.Comma]) ||
  (isOneOf(token, [keyword.In]) && !isOneOf(next, [mark.LeftParen]));

const enders: readonly TokenType[] = [
  keyword.And,
  keyword.Or,
  keyword.Except,
  keyword.Ever,
  keyword.From,
  keyword.On,
  keyword.Before,
  keyword.After,
  keyword.Since,
  keyword.Within,
  keyword.Then,
  keyword.Tier,
  keyword.Otherwise,
];

/** `has orders in last 30 days where (…)`: the filter comes first. */
function filterAfterWindow(facts: Facts): Diagnostic | undefined {
  const end = endOfFilter(facts.tokens, facts.at);
  const filter = placeOfAll(facts, facts.at, end);
  const written = facts.source.text.slice(filter.start, filter.end);
  for (let start = facts.at - 1; end > facts.at + 1 && start > 0; start -= 1) {
    const window = placeOfAll(facts, start, facts.at);
    const moved = `${written} ${facts.source.text.slice(window.start, window.end)}`;
    if (!readsWith(facts, start, end, moved)) continue;
    const edits = [{ span: { ...window, end: filter.end }, text: moved }];
    return errorAt(
      placeFound(facts),
      "SEG1004",
      "the conditions on events come before the window",
      {
        help: [doing(`write \`${moved}\``, edits, true)],
      },
    );
  }
  return undefined;
}

function endOfFilter(tokens: readonly IToken[], where: number): number {
  if (!isOneOf(tokens[where + 1], [mark.LeftParen])) return where;
  let depth = 0;
  for (let i = where + 1; i < tokens.length; i += 1) {
    if (isOneOf(tokens[i], [mark.LeftParen])) depth += 1;
    if (isOneOf(tokens[i], [mark.RightParen])) depth -= 1;
    if (depth === 0) return i + 1;
  }
  return where;
}

/** `has 3 orders`. */
function bareNumber(facts: Facts): Diagnostic {
  const number = before(facts, 1)?.image ?? "";
  const span = placeOfAll(facts, facts.at - 1, facts.at);
  const events = isOneOf(facts.found, [category.Name]) ? (facts.found?.image ?? "") : "orders";
  const helps = ["at least", "exactly"].map((words) =>
    doing(
      `write \`has ${words} ${number} ${events}\``,
      [{ span, text: `${words} ${number}` }],
      false,
    ),
  );
  return errorAt(span, "SEG1005", `do you mean exactly ${number}, or ${number} and more?`, {
    help: helps,
  });
}
