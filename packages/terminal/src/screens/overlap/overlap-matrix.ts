import type { Overlap } from "@satsuma/engine";
import { shareText } from "@satsuma/model";
import type { Matrix, MatrixCell } from "../../matrix/matrix.ts";
import { countText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";

/** What a cell says of two segments. */
export const measures = ["counts", "shares", "likeness"] as const;

export type Measure = (typeof measures)[number];

/** What each of them is, for the note of the pane. */
export const measureWords: Readonly<Record<Measure, string>> = {
  counts: "customers in both",
  shares: "share of the row's members",
  likeness: "Jaccard: both of either",
};

/** Segments against segments. Columns have the numbers of the rows: names are longer than amounts. */
export function overlapMatrix(overlap: Overlap, measure: Measure): Matrix {
  const { segments } = overlap;
  const digits = String(segments.length).length;
  return {
    corner: "members of ↓ also in →",
    rows: segments.map(({ name }, i) => `${String(i + 1).padStart(digits)} ${safe(name)}`),
    columns: segments.map(({ name }, i) => ({
      head: String(i + 1),
      name: `${i + 1} ${safe(name)}`,
    })),
    amount: amountCells(overlap, measure),
    cell: (i, j) => cellOf(overlap, measure, { i, j }),
  };
}

/** A segment is at least as large as what it shares. */
function amountCells({ segments }: Overlap, measure: Measure): number {
  if (measure === "counts")
    return countText(Math.max(0, ...segments.map(({ size }) => size))).length;
  return measure === "shares" ? shareText(1).length : "0.00".length;
}

interface Pair {
  readonly i: number;
  readonly j: number;
}

/** Unshaded on the diagonal, where a segment meets itself. Shades are of shares and of likeness: counts are shaded as shares. */
function cellOf(overlap: Overlap, measure: Measure, { i, j }: Pair): MatrixCell {
  const both = overlap.both[i]?.[j] ?? 0;
  const share = shareOf(both, overlap.segments[i]?.size ?? 0);
  const alike = likeness(overlap, { i, j });
  const text =
    measure === "counts"
      ? countText(both)
      : measure === "shares"
        ? percent(share)
        : (alike?.toFixed(2) ?? "–");
  const shade = measure === "likeness" ? alike : share;
  return i === j || shade === undefined ? { text } : { text, shade };
}

/** Who is in both of who is in either, 0 to 1; undefined where both are empty. */
function likeness({ both, segments }: Overlap, { i, j }: Pair): number | undefined {
  const shared = both[i]?.[j] ?? 0;
  return shareOf(shared, (segments[i]?.size ?? 0) + (segments[j]?.size ?? 0) - shared);
}

const shareOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : part / whole;

const percent = (share: number | undefined): string =>
  share === undefined ? "–" : shareText(share);
