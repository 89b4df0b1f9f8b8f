import type { TokenType } from "chevrotain";
import { between, category, constant, keyword, mark, names } from "../tokens/token-types.ts";
import { mistakeTypes } from "./mistakes.ts";

/**
 * The tokens that have a pattern. Where two could match, the earlier one wins: a whole form before its parts, and a
 * mistake before the right tokens it would fall apart into.
 */
export const patterned: readonly TokenType[] = [
  between.Space,
  between.Comment,
  constant.Instant,
  ...mistaken("SpacedInstant", "LooseInstant"),
  constant.Date,
  ...mistaken("LooseDate", "LocalDate"),
  constant.Quarter,
  constant.Month,
  ...mistaken("LooseQuarter", "LooseClock"),
  constant.Clock,
  ...mistaken("SignedMoney"),
  constant.Percent,
  constant.Number,
  ...mistaken("Contraction", "ForeignWord"),
  names.Identifier,
  names.QuotedName,
  ...mistaken("EmptyName", "UnclosedName"),
  constant.Text,
  ...mistaken("CurlyText", "SingleQuotedText", "UnclosedText", "LoneQuote"),
  ...mistaken("ForeignComment", "ForeignSign"),
  ...Object.values(mark),
  ...mistaken("Stray"),
];

/** Every token the parser may meet. */
export const vocabulary: readonly TokenType[] = [
  ...Object.values(category),
  ...Object.values(names),
  ...Object.values(constant),
  ...Object.values(mark),
  ...Object.values(keyword),
  ...mistakeTypes.values(),
];

function mistaken(...wanted: readonly string[]): TokenType[] {
  return wanted.map((name) => {
    const type = mistakeTypes.get(name);
    if (type === undefined) throw new RangeError(`there is no mistake named ${name}`);
    return type;
  });
}
