import type { IToken, TokenType } from "chevrotain";
import { reservedWords, softWords } from "../tokens/keywords.ts";
import { category, constant, keyword, mark } from "../tokens/token-types.ts";
import type { Expected } from "../grammar/prefix.ts";
import type { Facts } from "./facts.ts";

/** What may stand at a place, in words: the likeliest things, at most six. */
export function expectation({ expected }: Facts): string {
  const types = new Set(expected.filter(isWorthSaying).map(({ type }) => type));
  const said = expected.some(isListStart) ? ['a list such as `("DE", "AT")`'] : [];
  for (const { label, sign, covers } of groups) {
    if (!sign.every((type) => types.has(type))) continue;
    for (const type of covers) types.delete(type);
    if (label !== undefined) said.push(label);
  }
  // What only continues a value is worth naming where nothing else can come.
  for (const type of continuing) if (types.size + said.length > 1) types.delete(type);
  const all = [...said, ...[...types].map(labelOf)].filter(
    (one, i, list) => list.indexOf(one) === i,
  );
  return listed(all.slice(0, 6));
}

const isListStart = ({ type, within }: Expected): boolean =>
  type === mark.LeftParen && within.rule === "items";

/** A filter may follow every path, but few are of events. */
const isWorthSaying = ({ type, within }: Expected): boolean =>
  type !== keyword.Where || within.rule !== "events";

/** A token as it is called in a message. */
export function called(token: IToken): string {
  const { image } = token;
  const shown = image.length <= 40 ? image : `${image.slice(0, 39)}…`;
  return shown.startsWith("`") ? `the name ${shown}` : `\`${shown}\``;
}

/** `a, b or c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} or ${items.at(-1) ?? ""}`;

/** Several tokens that are one thing to the reader. `sign` are the tokens that show it is meant. */
interface TokenGroup {
  /** Absent for what is left unsaid. */
  readonly label?: string;
  readonly sign: readonly TokenType[];
  readonly covers: readonly TokenType[];
}

const valueStarts = [
  constant.Number,
  constant.Percent,
  constant.Text,
  constant.Date,
  constant.Instant,
  constant.Unit,
  category.Name,
  keyword.Moment,
  keyword.Count,
  keyword.Fold,
  keyword.Last,
  keyword.Weekday,
  keyword.Anniversary,
  keyword.Percentile,
  mark.LeftParen,
  mark.Minus,
];

const groups: readonly TokenGroup[] = [
  {
    label: 'a condition such as `country is "DE"` or `has orders`',
    sign: [keyword.Has, keyword.Count],
    covers: [
      ...valueStarts,
      keyword.Has,
      keyword.Member,
      keyword.Not,
      keyword.In,
      keyword.All,
      keyword.Any,
      keyword.None,
      keyword.At,
    ],
  },
  { label: "a value", sign: [keyword.Count, constant.Number], covers: valueStarts },
  {
    label: 'a constant such as `100` or `"DE"`',
    sign: [constant.Number, constant.Percent, constant.Text],
    covers: valueStarts,
  },
  {
    label: "a test such as `is` or `>=`",
    sign: [keyword.Is],
    covers: [
      keyword.Is,
      keyword.Not,
      keyword.Does,
      keyword.Contains,
      keyword.Edge,
      keyword.Matches,
      keyword.Between,
      keyword.In,
      keyword.Within,
      keyword.From,
      keyword.On,
      keyword.Before,
      keyword.After,
      keyword.Since,
      keyword.Ever,
      category.Comparator,
    ],
  },
  {
    label: "a time window such as `in last 30 days`",
    sign: [keyword.Ever],
    covers: [
      keyword.In,
      keyword.Within,
      keyword.From,
      keyword.On,
      keyword.Before,
      keyword.After,
      keyword.Since,
      keyword.Ever,
    ],
  },
  {
    label: "a period such as `last 30 days`",
    sign: [keyword.This, keyword.Next],
    covers: [
      keyword.Last,
      keyword.Previous,
      keyword.This,
      keyword.Next,
      keyword.Each,
      keyword.At,
      constant.Month,
      constant.Quarter,
      constant.Number,
    ],
  },
  {
    label: "`owner`, `tags`, `schedule` or another property",
    sign: [keyword.Description],
    covers: [
      keyword.Description,
      keyword.Owner,
      keyword.Tags,
      keyword.Priority,
      keyword.Status,
      keyword.Timezone,
      keyword.Expires,
      keyword.Schedule,
      keyword.As,
    ],
  },
  { sign: [constant.Date], covers: [constant.Instant] },
];

const continuing: readonly TokenType[] = [
  mark.Dot,
  mark.LeftParen,
  category.Additive,
  mark.Multiplicative,
  keyword.Default,
  keyword.Ago,
  keyword.Ignoring,
  keyword.Shifted,
  constant.Currency,
  constant.Unit,
];

const labels: ReadonlyMap<TokenType, string> = new Map<TokenType, string>([
  [category.Name, "a name"],
  [category.Word, "a name"],
  [category.Additive, "`+` or `-`"],
  [category.Comparator, "a comparison such as `>=`"],
  [mark.Multiplicative, "`*` or `/`"],
  [constant.Number, "a number"],
  [constant.Percent, "a percentage such as `10%`"],
  [constant.Text, "a text in double quotes"],
  [constant.Date, "a date such as `2026-03-01`"],
  [constant.Unit, "a unit of time such as `days`"],
  [constant.Currency, "a currency code such as `EUR`"],
  [constant.Clock, "a time of day such as `07:00`"],
  [constant.Month, "a month such as `2026-03`"],
  [constant.Quarter, "a quarter such as `2026-Q1`"],
  [keyword.WeekdayName, "a weekday"],
  [keyword.StatusValue, "`draft`, `active` or `archived`"],
  [keyword.Distance, "`km`, `mi` or `m`"],
]);

function labelOf(type: TokenType): string {
  const label = labels.get(type);
  if (label !== undefined) return label;
  const written = typeof type.PATTERN === "string" ? type.PATTERN : wordsOf(type)[0];
  return `\`${written ?? type.name}\``;
}

const words: Readonly<Record<string, readonly string[]>> = { ...reservedWords, ...softWords };

/** The words that stand for a keyword token; none for other tokens. */
export const wordsOf = (type: TokenType): readonly string[] => words[type.name] ?? [];
