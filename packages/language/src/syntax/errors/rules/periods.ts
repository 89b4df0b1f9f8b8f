import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { constant, keyword } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { unitOf } from "../../tree/unit.ts";
import { before, isInside, placeOfAll, readsWith, wordOf } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, rewrite } from "../fix.ts";

/** Periods that can mean two things, or none. */
export const periodRules: readonly SyntaxRule[] = [
  {
    found: [constant.Unit],
    after: [[keyword.Last, keyword.Next]],
    expects: constant.Number,
    explain: (facts) => withoutNumber(facts, facts.at - 1, ""),
  },
  {
    found: [keyword.Last, keyword.Next],
    expects: keyword.In,
    explain: (facts) =>
      facts.tokens[facts.at + 1]?.tokenType === constant.Unit
        ? withoutNumber(facts, facts.at, "in ")
        : undefined,
  },
  {
    found: [constant.Unit],
    after: [[keyword.In], [constant.Number]],
    explain: (facts) => direction(facts),
  },
  {
    after: [[keyword.Within], [constant.Number], [constant.Unit]],
    inside: "withinOf",
    explain: withinWhat,
  },
  { found: [constant.Month], expects: constant.Date, explain: monthForDay },
  { found: [keyword.Of], after: [[keyword.In], [constant.Number]], explain: someOf },
  { found: [keyword.Each, keyword.Every], explain: everyOne },
];

/** `last month`: so many months back, or the whole calendar month? */
function withoutNumber(facts: Facts, from: number, preposition: string): Diagnostic {
  const span = placeOfAll(facts, from, from + 2);
  const word = wordOf(facts.tokens[from]);
  const unitToken = facts.tokens[from + 1];
  const unit = unitToken === undefined ? "day" : unitOf(unitToken);
  const counted = rewrite(
    span,
    `${preposition}${word} 1 ${unit}`,
    false,
    `: counted ${word === "last" ? "back" : "on"} from the day of the run`,
  );
  const whole = rewrite(
    span,
    `${preposition}previous ${unit}`,
    false,
    `: the whole calendar ${unit} before this one`,
  );
  const said = `\`${word} ${wordOf(unitToken)}\``;
  if (word === "next" || isInside(facts, "several")) {
    return errorAt(span, "SEG4001", `${said} does not say how many`, { help: [counted] });
  }
  return errorAt(span, "SEG4001", `${said} can mean two different things`, {
    label: `how many ${unit}s, or the whole calendar ${unit}?`,
    help: [whole, counted],
  });
}

/** `in 30 days`: the last thirty, or the next? */
function direction(facts: Facts): Diagnostic {
  const number = placeOfAll(facts, facts.at - 1, facts.at + 1);
  const amount = `${before(facts, 1)?.image ?? ""} ${facts.found?.image ?? ""}`;
  return errorAt(number, "SEG4001", `\`in ${amount}\` does not say which ${amount}`, {
    // Events never lie in the future.
    help: (isInside(facts, "has") || isInside(facts, "aggregate")
      ? ["last"]
      : ["last", "next"]
    ).map((word) => rewrite(number, `${word} ${amount}`, false)),
  });
}

/** `within 30 days` of nothing. */
function withinWhat(facts: Facts): Diagnostic {
  const span = placeOfAll(facts, facts.at - 3, facts.at);
  const amount = `${before(facts, 2)?.image ?? ""} ${before(facts, 1)?.image ?? ""}`;
  const last = `in last ${amount}`;
  const fixed = readsWith(facts, facts.at - 3, facts.at, last);
  return errorAt(span, "SEG4001", `\`within ${amount}\` does not say of what`, {
    help: [
      ...(fixed ? [rewrite(span, last, false, ": counted back from the day of the run")] : []),
      advise(
        `add \`after\`, \`before\` or \`of\` and a date: \`within ${amount} after signed_up_at\``,
      ),
    ],
  });
}

/** `in 3 of previous 6 months`: exactly three, or three and more? Only one can be said. */
function someOf(facts: Facts): Diagnostic | undefined {
  const text = `at least ${before(facts, 1)?.image ?? ""}`;
  if (!readsWith(facts, facts.at - 1, facts.at, text)) return undefined;
  const span = placeOfAll(facts, facts.at - 1, facts.at);
  return errorAt(span, "SEG1005", "how many of the periods is said by `at least`", {
    help: [rewrite(span, text, false)],
  });
}

/** `has orders every month`: for how long? */
function everyOne(facts: Facts): Diagnostic | undefined {
  const { at, tokens } = facts;
  const unit = tokens[at + 1];
  const start = isOneOf(before(facts, 1), [keyword.In]) ? at - 1 : at;
  if (!isOneOf(unit, [constant.Unit]) || unit === undefined) return undefined;
  const text = `in each of previous 3 ${unitOf(unit)}s`;
  if (!readsWith(facts, start, at + 2, text)) return undefined;
  const span = placeOfAll(facts, start, at + 2);
  const said = `${wordOf(tokens[at])} ${wordOf(unit)}`;
  return errorAt(span, "SEG4001", `\`${said}\` does not say how many`, {
    help: [rewrite(span, text, false)],
  });
}

/** `before 2026-03`: a month where a day is asked for. */
function monthForDay(facts: Facts): Diagnostic {
  const written = facts.found?.image ?? "";
  const day = `${written}-01`;
  const span = placeOfAll(facts, facts.at, facts.at + 1);
  const word = before(facts, 1);
  const code = "SEG1013";
  const message = `\`${written}\` is a month, and this needs a day`;
  if (word?.tokenType === keyword.On && readsWith(facts, facts.at - 1, facts.at, "in")) {
    const help = [rewrite(placeOfAll(facts, facts.at - 1, facts.at + 1), `in ${written}`, true)];
    return errorAt(span, code, message, { help });
  }
  return errorAt(span, code, message, { help: [rewrite(span, day, false)] });
}
