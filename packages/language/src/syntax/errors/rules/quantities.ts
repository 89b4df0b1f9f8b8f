import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { constant, keyword } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { before, placeOfAll, readsWith, wordOf } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { doing, rewrite } from "../fix.ts";

/** How many events, said in other words or in another place. */
export const quantityRules: readonly SyntaxRule[] = [
  { found: [keyword.Or], after: [[keyword.Has], [constant.Number]], explain: orMore },
  {
    found: [keyword.At, keyword.More, keyword.Fewer, keyword.Exactly],
    explain: quantityLast,
  },
];

/** `has 3 or more orders`. */
function orMore(facts: Facts): Diagnostic | undefined {
  const { at, tokens } = facts;
  const meant = limits.get(wordOf(tokens[at + 1]));
  if (meant === undefined) return undefined;
  const text = `${meant} ${before(facts, 1)?.image ?? ""}`;
  if (!readsWith(facts, at - 1, at + 2, text)) return undefined;
  const span = placeOfAll(facts, at - 1, at + 2);
  const said = facts.source.text.slice(span.start, span.end);
  return errorAt(span, "SEG1027", `rules do not say \`${said}\``, {
    help: [rewrite(span, text, true)],
  });
}

const limits: ReadonlyMap<string, string> = new Map([
  ["more", "at least"],
  ["fewer", "at most"],
  ["less", "at most"],
]);

/** `has orders at least 3`. */
function quantityLast(facts: Facts): Diagnostic | undefined {
  const { at, tokens, source } = facts;
  const has = tokens.findLastIndex((token, i) => i < at && isOneOf(token, [keyword.Has]));
  const end = at + (isOneOf(facts.found, [keyword.Exactly]) ? 2 : 3);
  if (has === -1 || end > tokens.length) return undefined;
  const [events, quantity] = [placeOfAll(facts, has + 1, at), placeOfAll(facts, at, end)];
  const said = (span: typeof events): string => source.text.slice(span.start, span.end);
  const text = `${said(quantity)} ${said(events)}`;
  if (!readsWith(facts, has + 1, end, text)) return undefined;
  const edits = [{ span: { ...events, end: quantity.end }, text }];
  return errorAt(quantity, "SEG1027", "how many stands before the events", {
    help: [doing(`write \`has ${text}\``, edits, true)],
  });
}
