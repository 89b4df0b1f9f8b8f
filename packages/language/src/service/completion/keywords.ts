import type { TokenType } from "chevrotain";
import type { ValueType } from "@satsuma/model";
import { openers } from "../../syntax/cut.ts";
import { wordsOf } from "../../syntax/errors/describe.ts";
import { category, keyword } from "../../syntax/tokens/token-types.ts";
import type { Candidate } from "./candidate.ts";
import type { WritingPlace } from "./place.ts";
import { typeBefore } from "./type-before.ts";
import { wantedType } from "./wanted-type.ts";

/** The keywords that may come next. */
export function keywordCandidates(place: WritingPlace): Candidate[] {
  const types = new Set(place.expected.map(({ type }) => type));
  if (place.before.length === 0) return opening(0);
  const told = { tested: wantedType(place), before: typeBefore(place) };
  const words = [...types].flatMap((type) =>
    isOutOfPlace(type, place) ? [] : wordCandidates(type, told),
  );
  return [...words, ...(place.mayEnd ? opening(60) : [])];
}

const opening = (rank: number): Candidate[] =>
  [...openers.keys()].flatMap(wordsOf).map((label) => ({ label, kind: "keyword", rank }));

interface Told {
  /** The type that a value should have, where one is being written. */
  readonly tested: ValueType | undefined;
  /** The type of the value that stands right before. */
  readonly before: ValueType | undefined;
}

function wordCandidates(type: TokenType, { tested, before }: Told): Candidate[] {
  if (type === category.Comparator) return comparators(before);
  return shownWords(type).map((label) => ({
    label,
    kind: type === keyword.Distance ? "unit" : "keyword",
    rank: fits(label, type, tested, before) ? rankOf(type, tested) : 70,
  }));
}

/** Words that mean the same are offered once. */
const shownWords = (type: TokenType): readonly string[] =>
  type === keyword.Contains
    ? ["contains"]
    : type === keyword.Edge
      ? ["starts", "ends"]
      : wordsOf(type);

const comparators = (before: ValueType | undefined): Candidate[] =>
  before && isOrdered(before)
    ? [">=", "<=", ">", "<"].map((label) => ({ label, kind: "keyword", rank: 12 }))
    : [];

const rankOf = (type: TokenType, tested: ValueType | undefined): number => {
  if (type === keyword.Moment) return tested?.kind === "yes/no" ? 0 : 7;
  if (type === keyword.Has) return 4;
  if (early.includes(type)) return 10;
  return late.includes(type) ? 50 : 30;
};

/** What people mostly write next comes first. */
const early: readonly TokenType[] = [keyword.Is, keyword.Where, keyword.Of];
const late: readonly TokenType[] = [
  keyword.Default,
  keyword.Shifted,
  keyword.Ignoring,
  keyword.Except,
  keyword.Weekday,
  keyword.Percentile,
];

function fits(
  label: string,
  type: TokenType,
  tested: ValueType | undefined,
  before: ValueType | undefined,
): boolean {
  if (type === keyword.Moment) return momentFits(label, tested);
  if (before === undefined) return true;
  if (type === keyword.Where) return false;
  if (ofText.includes(type)) return isText(before) || before.kind === "list";
  if (type === keyword.Between) return isOrdered(before);
  return !ofTime.includes(type) || isTime(before);
}

const momentFits = (label: string, tested: ValueType | undefined): boolean =>
  tested !== undefined &&
  (label === "true" || label === "false" ? tested.kind === "yes/no" : isTime(tested));

const ofText: readonly TokenType[] = [
  keyword.Contains,
  keyword.Edge,
  keyword.Matches,
  keyword.Does,
];
const ofTime: readonly TokenType[] = [keyword.Before, keyword.After, keyword.Since, keyword.From];

const isText = ({ kind }: ValueType): boolean => kind === "text" || kind === "enum";
const isTime = ({ kind }: ValueType): boolean =>
  kind === "date" || kind === "instant" || kind === "annual date";
const isOrdered = ({ kind }: ValueType): boolean =>
  kind === "number" ||
  kind === "money" ||
  kind === "approx" ||
  kind === "date" ||
  kind === "instant";

/** Inside the parentheses after events there is one event and no customer. */
const isOutOfPlace = (type: TokenType, { event }: WritingPlace): boolean =>
  event !== undefined && ofCustomer.includes(type);

const ofCustomer: readonly TokenType[] = [
  keyword.Has,
  keyword.Member,
  keyword.Count,
  keyword.Fold,
  keyword.Top,
  keyword.Bottom,
  keyword.Sample,
  keyword.Percentile,
  keyword.Ever,
];
