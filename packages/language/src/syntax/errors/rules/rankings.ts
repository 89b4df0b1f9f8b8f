import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { constant, keyword, mark } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { before, placeFound, placeOfAll, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { doing, rewrite } from "../fix.ts";

/** The parts of a ranking in another order, or joined by other words. */
export const rankingRules: readonly SyntaxRule[] = [
  { found: [keyword.Of], expects: keyword.By, explain: ofForBy },
  { found: [keyword.In], expects: keyword.Per, explain: inForPer },
  { found: [keyword.With], explain: lateTies },
  { found: [keyword.Per], expects: keyword.By, explain: earlyGroup },
  { after: [[keyword.Among]], expects: mark.LeftParen, explain: bareAmong },
];

/** `in top 10 of spend`. */
function ofForBy(facts: Facts): Diagnostic | undefined {
  if (!readsWith(facts, facts.at, facts.at + 1, "by")) return undefined;
  const span = placeFound(facts);
  return errorAt(span, "SEG1027", "what customers are ranked by stands after `by`", {
    help: [rewrite(span, "by", true)],
  });
}

/** `in top 10 by spend in country`. */
function inForPer(facts: Facts): Diagnostic | undefined {
  if (!readsWith(facts, facts.at, facts.at + 1, "per")) return undefined;
  const span = placeFound(facts);
  return errorAt(span, "SEG1027", "what customers are put into groups by stands after `per`", {
    help: [rewrite(span, "per", false)],
  });
}

/** `in top 10 by spend with ties`. */
function lateTies(facts: Facts): Diagnostic | undefined {
  const { at, tokens } = facts;
  const by = tokens.findLastIndex((token, i) => i < at && isOneOf(token, [keyword.By]));
  if (by === -1 || !isOneOf(tokens[at + 1], [keyword.Ties])) return undefined;
  return moved(facts, [by, at, at + 2], "`with ties` stands before `by`");
}

/** `in top 10 per country by spend`. */
function earlyGroup(facts: Facts): Diagnostic | undefined {
  const { at, tokens } = facts;
  const by = tokens.findIndex((token, i) => i > at && isOneOf(token, [keyword.By]));
  if (by === -1) return undefined;
  for (let end = tokens.length; end > by + 1; end -= 1) {
    const found = moved(facts, [at, by, end], "`per` stands after what customers are ranked by");
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The two stretches between three places, the second first; nothing where that cannot be read. */
function moved(
  facts: Facts,
  [from, middle, to]: readonly [number, number, number],
  message: string,
): Diagnostic | undefined {
  const [first, second] = [placeOfAll(facts, from, middle), placeOfAll(facts, middle, to)];
  const said = (span: typeof first): string => facts.source.text.slice(span.start, span.end);
  const text = `${said(second)} ${said(first)}`;
  if (!readsWith(facts, from, to, text)) return undefined;
  const edits = [{ span: { ...first, end: second.end }, text }];
  return errorAt(placeFound(facts), "SEG1027", message, {
    help: [doing(`write \`${text}\``, edits, true)],
  });
}

/** `among is_staff`. */
function bareAmong(facts: Facts): Diagnostic | undefined {
  if (!isOneOf(before(facts, 1), [keyword.Among]) || isOneOf(facts.found, [constant.Text]))
    return undefined;
  for (let end = facts.tokens.length; end > facts.at; end -= 1) {
    const span = placeOfAll(facts, facts.at, end);
    const text = `(${facts.source.text.slice(span.start, span.end)})`;
    if (!readsWith(facts, facts.at, end, text)) continue;
    // With more than one condition, how far it reaches is a guess.
    const isOne = !facts.tokens
      .slice(facts.at, end)
      .some((token) => isOneOf(token, [keyword.And, keyword.Or, keyword.Except]));
    return errorAt(placeFound(facts), "SEG1004", "whom they are among stands in parentheses", {
      help: [rewrite(span, text, isOne)],
    });
  }
  return undefined;
}
