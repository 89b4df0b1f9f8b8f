import type { Overlap, OverlapSegment } from "@satsuma/engine";
import { attributesNote } from "../history/known-notes.ts";
import { familyHeading, shownName } from "../terminal/families.ts";
import { amount, asOfText, bar, count, partOf, share } from "../terminal/figures.ts";
import { section } from "../terminal/section.ts";
import { indented } from "../terminal/sentences.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import type { TableRow } from "../terminal/table.ts";
import { matrixText, hasRoomForMatrix } from "./matrix-text.ts";
import { pairsText } from "./pairs-text.ts";
import { isBeside, standsOut } from "./stands-out.ts";

/** How an overlap is shown. */
export interface Shown {
  readonly timezone: string;
  /** How many pairs and combinations. */
  readonly most: number;
}

/** How segments overlap: a table of all where there is room for it, else the pairs most alike; then what stands out. */
export function overlapText(overlap: Overlap, { timezone, most }: Shown, style: Style): string {
  const { asOf, customers, segments } = overlap;
  const head = `${amount(segments.length, "segment")}, ${amount(customers, "customer")}, as of ${asOfText(asOf, timezone)}`;
  if (segments.length === 0)
    return `${head}\n\nno segments to compare: write one into segments/first.seg`;
  return [
    style.color.dim([head, ...attributesNote(overlap.attributes ?? [])].join("\n")),
    hasRoomForMatrix(overlap, style) ? matrixText(overlap, style) : sizesText(overlap, style),
    besideText(overlap, style),
    pairsText(overlap, most, style),
    section("what stands out", standsOut(overlap), style),
    combinationsText(overlap, most, style),
    membershipsText(overlap, style),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** The sizes, where the table of all has no room. */
function sizesText({ segments }: Overlap, style: Style): string {
  const rows = segments.flatMap((segment, i): readonly TableRow[] => [
    ...familyHeading(segment, segments[i - 1], style),
    sizeRow(segment),
  ]);
  const columns = [
    { head: "segment", gives: true },
    { head: "customers", align: "right" as const },
    { head: "share", align: "right" as const },
    { head: "in no other", align: "right" as const },
  ];
  return `\n${table(columns, rows, style)}`;
}

/** Whom `in no other` leaves out of what it says. */
const besideText = (overlap: Overlap, style: Style): string =>
  isBeside(overlap)
    ? style.color.dim(
        indented(
          [`in no other: besides ${overlap.coverAll.join(", ")}, which everybody is in`],
          style,
        ),
      )
    : "";

const sizeRow = (segment: OverlapSegment): readonly string[] => [
  shownName(segment),
  count(segment.size),
  share(segment.share),
  count(segment.only),
];

function combinationsText(overlap: Overlap, most: number, style: Style): string {
  const { combinations, otherCombinations, customers } = overlap;
  if (customers === 0) return "";
  const shown = combinations.slice(0, most);
  const largest = shown[0]?.share ?? 1;
  const rows = shown.map(({ segments, size, share: part }) => [
    `  ${bar(partOf(part, largest), 8)}`,
    count(size),
    share(part),
    segments.length === 0 ? "in none" : segments.join(" + "),
  ]);
  const listed = shown.reduce((sum, { size }) => sum + size, 0);
  const others = otherCombinations.combinations + combinations.length - shown.length;
  const rest =
    others === 0
      ? []
      : [
          [
            "",
            count(customers - listed),
            share((customers - listed) / customers),
            `in ${amount(others, "other combination")}`,
          ],
        ];
  const columns = [
    { head: "  " },
    { head: "customers", align: "right" as const },
    { head: "share", align: "right" as const },
    { head: "in exactly these segments", gives: true },
  ];
  return `\n${style.color.dim("the largest combinations")}\n${table(columns, [...rows, ...rest], style)}`;
}

/** How many segments a customer is in. */
function membershipsText(overlap: Overlap, style: Style): string {
  const { memberships, customers, coverAll } = overlap;
  const head = `how many segments customers are in${isBeside(overlap) ? `, besides ${coverAll.join(", ")}` : ""}`;
  const entries = memberships.map((size, segments) => ({ size, segments }));
  const rows = entries
    .filter(({ size, segments }) => size > 0 || segments === 0)
    .map(({ size, segments }) => [
      segments === 0 ? "  none" : `  ${amount(segments, "segment")}`,
      count(size),
      share(partOf(size, customers)),
      bar(partOf(size, customers), 24),
    ]);
  const columns = [
    { head: "  in how many" },
    { head: "customers", align: "right" as const },
    { head: "share", align: "right" as const },
    { head: "" },
  ];
  return `\n${style.color.dim(head)}\n${table(columns, rows, style)}`;
}
