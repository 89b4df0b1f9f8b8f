import type { SegmentName } from "@satsuma/plugin-rfm";

/** The three scores of a customer. */
export type Cell = readonly [recency: number, frequency: number, monetary: number];

/** All combinations of scores. */
export const cells = (bins: number): Cell[] => {
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  return scores.flatMap((r) => scores.flatMap((f) => scores.map((m): Cell => [r, f, m])));
};

/** The first name that holds the scores: written anew, as a table says it. */
export const nameAt = (table: readonly SegmentName[], cell: Cell): string | undefined =>
  table.find(({ scores }) => scores.some((box) => holds(box, cell)))?.name;

/** True when a range of a table holds the scores. */
export function holds(
  box: SegmentName["scores"][number],
  [recency, frequency, monetary]: Cell,
): boolean {
  const scores = { recency, frequency, monetary, value: Math.ceil((frequency + monetary) / 2) };
  return (["recency", "frequency", "monetary", "value"] as const).every((dimension) => {
    const range = box[dimension] ?? [1, Infinity];
    const [low, high] = typeof range === "number" ? [range, range] : range;
    return low <= scores[dimension] && scores[dimension] <= high;
  });
}
