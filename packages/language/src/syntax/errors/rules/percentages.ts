import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { constant, keyword } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { expectsOne, placeFound, placeOfAll, readsWith, wordOf } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { doing, rewrite } from "../fix.ts";

/** Shares that are written in other ways, and percent where none belongs. */
export const percentageRules: readonly SyntaxRule[] = [
  { explain: percentInWords },
  { found: [constant.Number], expects: constant.Percent, explain: bareShare },
  { found: [constant.Percent], expects: constant.Number, explain: percentForNumber },
  { after: [[constant.Number]], explain: ordinal },
];

const words: readonly string[] = ["percent", "pct", "pc"];

/** `in top 10 percent by …`, `in sample 5 percent seed …`. */
function percentInWords(facts: Facts): Diagnostic | undefined {
  const word = [facts.at, facts.at + 1].find((i) => words.includes(wordOf(facts.tokens[i])));
  const number = word === undefined ? undefined : facts.tokens[word - 1];
  if (word === undefined || !isOneOf(number, [constant.Number])) return undefined;
  const share = `${number?.image ?? ""}%`;
  if (!readsWith(facts, word - 1, word + 1, share)) return undefined;
  const span = placeOfAll(facts, word - 1, word + 1);
  const written = facts.source.text.slice(span.start, span.end);
  return errorAt(span, "SEG1019", `\`${written}\` is not how a percentage is written`, {
    help: [rewrite(span, share, true)],
  });
}

/** `group a 50 group b 50`, `in sample 5 seed …`. */
function bareShare(facts: Facts): Diagnostic | undefined {
  if (expectsOne(facts, constant.Number)) return undefined;
  const inGroups = isOneOf(facts.tokens[facts.at - 2], [keyword.Group]);
  const alike = facts.tokens.flatMap((token, i) => {
    const isShare = i > facts.at && inGroups && isOneOf(facts.tokens[i - 2], [keyword.Group]);
    return isShare && isOneOf(token, [constant.Number]) ? [i] : [];
  });
  const edits = [facts.at, ...alike].map((i) => ({
    span: placeOfAll(facts, i, i + 1),
    text: `${facts.tokens[i]?.image ?? ""}%`,
  }));
  const written = facts.found?.image ?? "";
  return errorAt(placeFound(facts), "SEG1019", `\`${written}\` is a number, and this is a share`, {
    help: [doing(`write \`${written}%\``, edits, true)],
  });
}

/** `percentile 90% of …`, `has at least 10% orders`. */
function percentForNumber(facts: Facts): Diagnostic | undefined {
  if (expectsOne(facts, constant.Percent)) return undefined;
  const number = (facts.found?.image ?? "").replace(/\s*%$/u, "");
  if (!readsWith(facts, facts.at, facts.at + 1, number)) return undefined;
  const span = placeFound(facts);
  const sure = isOneOf(facts.tokens[facts.at - 1], [keyword.Percentile]);
  return errorAt(span, "SEG1019", "a number stands here, without a percent sign", {
    help: [rewrite(span, number, sure)],
  });
}

/** `90th percentile of …`. */
function ordinal(facts: Facts): Diagnostic | undefined {
  const { at, tokens } = facts;
  const ending = /^(?:st|nd|rd|th)$/u.test(wordOf(tokens[at])) ? 1 : 0;
  if (!isOneOf(tokens[at + ending], [keyword.Percentile])) return undefined;
  const meant = `percentile ${tokens[at - 1]?.image ?? ""}`;
  if (!readsWith(facts, at - 1, at + ending + 1, meant)) return undefined;
  const span = placeOfAll(facts, at - 1, at + ending + 1);
  return errorAt(span, "SEG1027", "the number stands after `percentile`", {
    help: [rewrite(span, meant, true)],
  });
}
