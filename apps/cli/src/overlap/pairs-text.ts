import type { Overlap, OverlapPair } from "@satsuma/engine";
import { amount, count, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import { times } from "./times.ts";

/** The pairs most alike, each segment on its own line: names of any length have room. */
export function pairsText({ pairs }: Overlap, most: number, style: Style): string {
  const sharing = pairs.filter(({ both }) => both > 0);
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
  return `\n${head}\n${table(columns, shown.flatMap(pairRows), style)}${style.color.dim(more)}`;
}

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
