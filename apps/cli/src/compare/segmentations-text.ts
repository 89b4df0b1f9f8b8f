import type { ExplainedValue, Segmentation, SegmentationComparison } from "@satsuma/engine";
import { amount, asOfText, count, share, worth } from "../terminal/figures.ts";
import { letters } from "../terminal/letters.ts";
import { section } from "../terminal/section.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";

/** The cross-table of two segmentations, how far they agree, and what each explains. */
export function segmentationsText(
  comparison: SegmentationComparison,
  timezone: string,
  style: Style,
): string {
  const { asOf, customers, one, other } = comparison;
  const head = `${one.name} against ${other.name}: ${amount(customers, "customer")}, as of ${asOfText(asOf, timezone)}`;
  return [
    style.color.dim(head),
    "",
    crossText(comparison, style),
    section("how far they agree", agreement(comparison), style),
    comparison.value === undefined ? "" : valueText(comparison, comparison.value, style),
  ]
    .filter((part, i) => part !== "" || i === 1)
    .join("\n");
}

/** The one with more parts in the rows; columns have letters where their names have no room. */
function crossText(comparison: SegmentationComparison, style: Style): string {
  const isTurned = comparison.other.parts.length > comparison.one.parts.length;
  const [rows, columns] = isTurned
    ? [comparison.other, comparison.one]
    : [comparison.one, comparison.other];
  const counts = isTurned ? columnsOf(comparison.counts, rows.parts.length) : comparison.counts;
  const longest = Math.max(...rows.parts.map((_, i) => labelOf(rows, i).length), rows.name.length);
  const needed = columns.parts.reduce(
    (sum, _, j) => sum + Math.max(7, labelOf(columns, j).length + 2),
    longest + 9,
  );
  const hasLetters = needed > style.width;
  const headOf = (j: number): string => (hasLetters ? letters(j) : labelOf(columns, j));
  const drawn = table(
    [
      { head: rows.name, gives: true },
      ...columns.parts.map((_, j) => ({ head: headOf(j), align: "right" as const })),
      { head: "all", align: "right" as const },
    ],
    [
      ...rows.parts.map((part, i) => [
        labelOf(rows, i),
        ...columns.parts.map((_, j) => count(counts[i]![j]!)),
        count(part.size),
      ]),
      ["all", ...columns.parts.map(({ size }) => count(size)), count(comparison.customers)],
    ],
    style,
  );
  const legend = columns.parts.map((_, j) => `${headOf(j)} ${labelOf(columns, j)}`);
  return hasLetters
    ? `${style.color.dim(columns.name)}\n${legend.map((line) => `  ${line}`).join("\n")}\n\n${drawn}`
    : `${style.color.dim(`columns: ${columns.name}`)}\n${drawn}`;
}

const columnsOf = (counts: readonly (readonly number[])[], width: number): number[][] =>
  Array.from({ length: width }, (_, j) => counts.map((row) => row[j]!));

const labelOf = ({ parts }: Segmentation, i: number): string => parts[i]!.label ?? "(none)";

function agreement({ adjustedRandIndex: index }: SegmentationComparison): string[][] {
  if (index === null) return [["adjusted Rand index", "–: it takes two customers"]];
  const word =
    index >= 0.9
      ? "they split customers nearly alike"
      : index >= 0.5
        ? "they agree on most"
        : index >= 0.1
          ? "they agree on some"
          : "they have little to do with each other";
  return [["adjusted Rand index", `${index.toFixed(2)}: ${word} (1 alike, 0 as by chance)`]];
}

function valueText(
  { one, other }: SegmentationComparison,
  value: ExplainedValue,
  style: Style,
): string {
  const explained = (part: number | null): string =>
    part === null ? "– (nobody differs)" : `${share(part)} of the variance`;
  const rows = [
    [one.name, explained(value.one)],
    [other.name, explained(value.other)],
    ["both together", explained(value.both)],
  ];
  const unit = value.unit === "" ? "" : `, ${value.unit}`;
  return [
    section(`how much of the differences in value each explains (eta squared)`, rows, style),
    meansText(one, value.oneMeans, unit, style),
    meansText(other, value.otherMeans, unit, style),
    style.color.dim(`\nvalue: ${value.expression}`),
  ].join("\n");
}

const meansText = (
  of: Segmentation,
  means: readonly (number | null)[],
  unit: string,
  style: Style,
): string =>
  `\n${table(
    [
      { head: of.name, gives: true },
      { head: "customers", align: "right" },
      { head: "share", align: "right" },
      { head: `mean value${unit}`, align: "right" },
    ],
    of.parts.map((part, i) => [
      labelOf(of, i),
      count(part.size),
      share(part.share),
      means[i] === null || means[i] === undefined ? "–" : worth(means[i]),
    ]),
    style,
  )}`;
