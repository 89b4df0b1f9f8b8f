import type { OverlapPair } from "@satsuma/engine";
import { shareText } from "@satsuma/model";
import type { Column } from "../../table/column.ts";
import { countText } from "../../text/number-text.ts";
import { relationWords } from "./cell-words.ts";

/** Pairs that are alike, or of which one lies within the other: worth a look, as one of the two may say nothing new. */
export const telling = (pairs: readonly OverlapPair[]): readonly OverlapPair[] =>
  pairs.filter(
    ({ relation, jaccard }) =>
      ["same", "near-duplicate", "within", "around"].includes(relation) || (jaccard ?? 0) >= ALIKE,
  );

/** Overlapping ones are listed from here on. */
const ALIKE = 0.5;

/** Columns of the table of pairs. */
export const pairColumns: readonly Column<OverlapPair>[] = [
  {
    id: "pair",
    title: "pair",
    width: 30,
    grows: 1,
    text: (pair) => relationWords(pair) ?? `${pair.one} and ${pair.other} are alike`,
  },
  {
    id: "both",
    title: "in both",
    width: 8,
    align: "right",
    text: ({ both }) => countText(both),
    value: ({ both }) => both,
  },
  {
    id: "jaccard",
    title: "Jaccard",
    width: 8,
    align: "right",
    text: ({ jaccard }) => jaccard?.toFixed(2) ?? "–",
    value: ({ jaccard }) => jaccard,
  },
  share("of first", ({ oneInOther }) => oneInOther),
  share("of other", ({ otherInOne }) => otherInOne),
];

function share(title: string, of: (pair: OverlapPair) => number | null): Column<OverlapPair> {
  return {
    id: title.replaceAll(" ", "-"),
    title,
    width: 9,
    align: "right",
    text: (pair) => {
      const value = of(pair);
      return value === null ? "–" : shareText(value);
    },
    value: of,
  };
}
