import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { constant, keyword, mark, names } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { before, placeFound, placeOf, placeOfAll, readsWith, wordOf } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, doing, leftOut } from "../fix.ts";
import { phrases } from "./phrases.ts";

/** What other languages, and English, say in other words. */
export const otherLanguageRules: readonly SyntaxRule[] = [
  { explain: phrase },
  { found: [mark.LeftParen], after: [[keyword.Count, keyword.Fold]], explain: calledAggregate },
];

/** Statements of programming languages. Asked late, as their words may also be names. */
export const statementRules: readonly SyntaxRule[] = [{ explain: statement }];

const choices = ["if", "when", "switch", "unless", "else"];

const commands = ["select", "show", "find", "get", "list", "delete", "update", "insert", "with"];

/** `if spend > 100 then …`, `select …`: rules say who is in, and nothing else. */
function statement(facts: Facts): Diagnostic | undefined {
  for (let i = facts.at; i >= Math.max(0, facts.at - 2); i -= 1) {
    const token = facts.tokens[i];
    const word = wordOf(token);
    const chosen = choices.includes(word);
    if (token?.tokenType !== names.Identifier || !(chosen || commands.includes(word))) continue;
    if (!isOneOf(facts.tokens[i - 1], beginnings) && i > 0) continue;
    const help = chosen
      ? "to sort customers into levels write `tiers`; to name a value write `define`"
      : "name the segment and say who is in: `segment big_spenders where …`";
    const message = `rules only say who is in, so there is no \`${word}\``;
    return errorAt(placeOf(token, facts), "SEG1110", message, { help: [advise(help)] });
  }
  return undefined;
}

const beginnings = [keyword.Where, keyword.Except, mark.Equals, keyword.Otherwise];

/** The phrase that, said as rules say it, makes the rest readable. */
function phrase(facts: Facts): Diagnostic | undefined {
  for (const [said, meant, unsure] of phrases) {
    const words = said.split(" ");
    for (let start = facts.at - words.length; start <= facts.at; start += 1) {
      const end = start + words.length;
      const matches =
        start >= 0 && words.every((word, i) => wordOf(facts.tokens[start + i]) === word);
      const fixed = matches ? rewriting(facts, start, end, meant) : undefined;
      if (fixed === undefined) continue;
      const span = placeOfAll(facts, start, end);
      const text = meant === "" ? "leave it out" : `write \`${meant}\``;
      return errorAt(span, "SEG1027", `rules do not say \`${said}\``, {
        help: [doing(text, fixed, unsure === undefined)],
      });
    }
  }
  return undefined;
}

/** The edits that say it in other words, with `and` said as `to` where a period needs it; `undefined` if that does not help. */
function rewriting(facts: Facts, start: number, end: number, meant: string) {
  const span = placeOfAll(facts, start, end);
  if (meant !== "from") {
    const edit = meant === "" ? leftOut(facts, span) : { span, text: meant };
    return readsWith(facts, start, end, meant) ? [edit] : undefined;
  }
  const and = facts.tokens.findIndex((token, i) => i > end && isOneOf(token, [keyword.And]));
  if (and === -1) return undefined;
  const between = placeOfAll(facts, end, and);
  const written = facts.source.text.slice(between.start, between.end);
  if (!readsWith(facts, start, and + 1, `from ${written} to`)) return undefined;
  return [
    { span, text: "from" },
    { span: placeOfAll(facts, and, and + 1), text: "to" },
  ];
}

/** `sum(orders.amount)`. */
function calledAggregate(facts: Facts): Diagnostic | undefined {
  const { tokens, at } = facts;
  const end = tokens.findIndex((token, i) => i > at && isOneOf(token, [mark.RightParen]));
  if (end === -1) return undefined;
  const inner = placeOfAll(facts, at + 1, end);
  const text = `of ${facts.source.text.slice(inner.start, inner.end)}`;
  const word = before(facts, 1)?.image ?? "";
  if (!readsWith(facts, at, end + 1, text)) return undefined;
  const edits = [{ span: placeOfAll(facts, at, end + 1), text: ` ${text}` }];
  return errorAt(placeFound(facts), "SEG1026", `\`of\` is missing after \`${word}\``, {
    help: [doing(`write \`${word} ${text}\``, edits, true)],
  });
}

/** A day where a period is asked for: `in 2026-03-01`. */
export const dayForPeriod: SyntaxRule = {
  found: [constant.Date, constant.Instant, keyword.Moment],
  after: [[keyword.In]],
  explain: (facts) => {
    if (!readsWith(facts, facts.at - 1, facts.at, "on")) return undefined;
    const span = placeOfAll(facts, facts.at - 1, facts.at);
    const help = [doing("write `on`", [{ span, text: "on" }], true)];
    return errorAt(span, "SEG1027", "a day follows `on`, not `in`", { help });
  },
};

/** `country is "de" ignoring case`: a list can ignore case, an equality cannot. */
export const equalsIgnoringCase: SyntaxRule = {
  found: [keyword.Ignoring],
  explain: (facts) => {
    for (let start = facts.at - 1; start >= 0; start -= 1) {
      if (!isOneOf(facts.tokens[start], [keyword.Is, mark.Equals, mark.Unequal])) continue;
      const value = placeOfAll(facts, start + 1, facts.at);
      const text = `in (${facts.source.text.slice(value.start, value.end)})`;
      if (!readsWith(facts, start, facts.at, text)) return undefined;
      const edits = [{ span: placeOfAll(facts, start, facts.at), text }];
      const message = `\`${wordOf(facts.tokens[start])}\` cannot ignore case; a list can`;
      const help = [doing(`write \`${text} ignoring case\``, edits, true)];
      return errorAt(placeFound(facts), "SEG1027", message, { help });
    }
    return undefined;
  },
};
