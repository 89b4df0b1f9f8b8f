import type { Figure, Overlap } from "../api/answers.ts";

/** Of each segment, by row, the share of its members who are in each other, by column. */
export function matrixFigure({ segments, both }: Overlap): Figure {
  const names = segments.map(({ name }) => name);
  return {
    kind: "heat map",
    title: "Overlap of segments",
    caption: `${names.length} segments. Each row says which share of its members is also in the segment of the column.`,
    value: { label: "share of the row's members", unit: "share" },
    rows: { label: "members of", names },
    columns: { label: "also in", names },
    cells: both.map((row, i) =>
      row.map((shared, j) => {
        const size = segments[i]?.size ?? 0;
        return size === 0 || i === j ? null : shared / size;
      }),
    ),
  };
}
