import type { Diagnostic, Edit } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { category, constant, keyword, mark } from "../../tokens/token-types.ts";
import { errorAt, insertBefore } from "../../source.ts";
import { expectsOne, placeFound, placeOfAll, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, doing, inserted } from "../fix.ts";

/** Splits without a seed or with their groups turned round, and tests without their day. */
export const splitRules: readonly SyntaxRule[] = [
  { found: [constant.Percent, keyword.Group], expects: keyword.Seed, explain: seedless },
  { found: [constant.Percent], explain: shareFirst },
  { expects: keyword.As, inside: "expect", explain: withoutDay },
  { found: [mark.Equals], expects: mark.Colon, explain: equalsForColon },
];

/** `split x of s group a 50% …`. */
function seedless(facts: Facts): Diagnostic {
  const name = facts.tokens[1]?.image.replaceAll(/[^\w-]/gu, "") ?? "";
  const seed = `seed "${name}"`;
  return errorAt(placeFound(facts), "SEG1026", "a split needs a seed, a text to draw lots by", {
    help: [
      doing(
        `insert \`${seed}\``,
        [insertBefore(placeFound(facts), `${seed} `), ...turned(facts, facts.at)],
        true,
      ),
    ],
  });
}

/** `50% a`, `group 50% a`. */
function shareFirst(facts: Facts): Diagnostic | undefined {
  const isGroup = isOneOf(facts.tokens[facts.at - 1], [keyword.Group]);
  if (!isGroup && !expectsOne(facts, keyword.Group)) return undefined;
  const edits = turned(facts, facts.at);
  if (edits.length === 0) return undefined;
  return errorAt(placeFound(facts), "SEG1027", "a group is a name and then its share", {
    help: [doing(`write \`group ${edits[0]?.text.replace(/^group /u, "") ?? ""}\``, edits, true)],
  });
}

/** Edits that turn every `50% a` from a place on into `group a 50%`. */
function turned(facts: Facts, from: number): Edit[] {
  const { tokens } = facts;
  return tokens.flatMap((share, i) => {
    const name = tokens[i + 1];
    const isTurned = isOneOf(share, [constant.Percent]) && isOneOf(name, [category.Name]);
    // `group a 50% group b 50%` is as it should be, though `group` can be a name.
    const isRight = isOneOf(name, [keyword.Group]) && !isOneOf(tokens[i + 2], [constant.Percent]);
    if (i < from || !isTurned || isRight) return [];
    const word = isOneOf(tokens[i - 1], [keyword.Group]) ? "" : "group ";
    const text = `${word}${name?.image ?? ""} ${share.image}`;
    return [{ span: placeOfAll(facts, i, i + 2), text }];
  });
}

/** `expect vip includes { … }`, `expect vip on 2026-01-01 includes { … }`. */
function withoutDay(facts: Facts): Diagnostic | undefined {
  const { at, tokens } = facts;
  const isDay = isOneOf(tokens[at + 1], [constant.Date, constant.Instant]);
  if (isDay && readsWith(facts, at, at + 1, "as of")) {
    const edits = [{ span: placeFound(facts), text: "as of" }];
    return errorAt(placeFound(facts), "SEG1027", "the day of a test stands after `as of`", {
      help: [doing("write `as of`", edits, true)],
    });
  }
  if (!isOneOf(facts.found, [keyword.Includes, keyword.Excludes])) return undefined;
  const day = "as of 2026-01-01";
  const message = "a test says which day it is about";
  return errorAt(placeFound(facts), "SEG1026", message, {
    help: readsWith(facts, at, at, day)
      ? [doing(`insert \`${day}\`, or the day you mean`, [inserted(facts, day)], false)]
      : [advise(`write the day: \`${day}\``)],
  });
}

/** `includes { age = 5 }`. */
function equalsForColon(facts: Facts): Diagnostic {
  const edits = facts.tokens.flatMap((token, i) =>
    i >= facts.at && isOneOf(token, [mark.Equals])
      ? [
          {
            span: { ...placeOfAll(facts, i, i + 1), start: placeOfAll(facts, i - 1, i).end },
            text: ":",
          },
        ]
      : [],
  );
  return errorAt(placeFound(facts), "SEG1027", "a value stands after a colon, as in `age: 5`", {
    help: [doing("write `:`", edits, true)],
  });
}
