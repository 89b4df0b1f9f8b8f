import type { Overlap, OverlapPair } from "@satsuma/engine";
import { amount, count, share, times } from "../terminal/figures.ts";
import { indented } from "../terminal/sentences.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";

/** The pairs most alike, each segment on its own line: names of any length have room. */
export function pairsText({ pairs: all }: Overlap, most: number, style: Style): string {
  const sharing = all.filter(({ both }) => both > 0);
  if (sharing.length === 0) return "";
  const shown = sharing.slice(0, most);
  const columns = [
    { head: "  segments", gives: true },
    { head: "in both", align: "right" as const },
    { head: "share", align: "right" as const },
    { head: "Jaccard", align: "right" as const },
    { head: "by chance", align: "right" as const },
  ];
  const more =
    sharing.length > shown.length
      ? `\n  and ${amount(sharing.length - shown.length, "pair")} more; --limit shows more, --json all`
      : "";
  const head = style.color.dim("pairs that share customers, those most alike first");
  const pairs = table(columns, shown.flatMap(pairRows), style);
  return `\n${head}\n${pairs}${style.color.dim(more)}\n${style.color.dim(indented([howToRead], style))}`;
}

const howToRead =
  "share: how much of each is in both; Jaccard: those in both, of those in either, 1 when they are the same; by chance: how many times as many share them as if the two had nothing to do with each other";

const pairRows = (pair: OverlapPair): readonly (readonly string[])[] => [
  [
    `  ${pair.one}`,
    count(pair.both),
    share(pair.oneInOther ?? 0),
    (pair.jaccard ?? 0).toFixed(2),
    pair.lift === null ? "–" : times(pair.lift),
  ],
  [`  and ${pair.other}`, "", share(pair.otherInOne ?? 0), "", ""],
];
