import type { Overlap, OverlapPair, OverlapSegment } from "@satsuma/engine";
import { familyOf } from "../terminal/families.ts";
import { amount, share } from "../terminal/figures.ts";

/** At most so many names a line. */
const NAMED = 8;

/** What a person would want to know of an overlap, as rows of a word and a sentence. */
export function standsOut(overlap: Overlap): readonly (readonly string[])[] {
  const { segments, customers, pairs, none, coverAll } = overlap;
  const of = (relation: OverlapPair["relation"]) =>
    pairs.filter((pair) => pair.relation === relation);
  const everybody = segments.filter(({ size }) => size === customers && size > 0);
  const whole = new Set(everybody.map(({ name }) => name));
  const empty = segments.filter(({ size }) => size === 0);
  const within = [...of("within"), ...of("around").map(turned)].filter(
    ({ other }) => !whole.has(other),
  );
  return [
    ...row(
      "the same",
      of("same").map(({ one, other }) => `${one} and ${other}`),
    ),
    ...row("nearly the same", of("near-duplicate").map(nearly)),
    ...row(
      "inside another",
      within.map(({ one, other }) => `${one} in ${other}`),
    ),
    ...row(
      "nothing shared",
      of("disjoint").map(({ one, other }) => `${one} and ${other}`),
    ),
    ...row("everybody is in", coverAll),
    ...row(
      "empty",
      empty.map(({ name }) => name),
    ),
    [
      isBeside(overlap) ? "in no other" : "in no segment",
      `${amount(none.size, "customer")}, ${share(none.share)} of all`,
    ],
    ...(none.differs ?? []).map(({ sentence }) => ["", sentence]),
  ];
}

/** Whether segments that everybody is in are left out of what is said of the others. */
export const isBeside = ({ coverAll, segments }: Overlap): boolean =>
  coverAll.length > 0 && segments.some((segment) => !coverAll.includes(wholeOf(segment)));

const wholeOf = (segment: OverlapSegment): string => familyOf(segment)?.of ?? segment.name;

function row(word: string, items: readonly string[]): readonly (readonly string[])[] {
  if (items.length === 0) return [];
  const more = items.length > NAMED ? ` and ${items.length - NAMED} more` : "";
  return [[word, `${items.slice(0, NAMED).join(", ")}${more}`]];
}

const nearly = ({ one, other, both, either }: OverlapPair): string =>
  `${one} and ${other} (${amount(either - both, "customer")} in one only)`;

const turned = ({ one, other, ...rest }: OverlapPair): OverlapPair => ({
  ...rest,
  one: other,
  other: one,
});
