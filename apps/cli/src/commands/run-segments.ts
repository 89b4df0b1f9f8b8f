import type { RunResult, SegmentResult } from "@satsuma/engine";
import { count, gain, loss, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import type { TableRow } from "../terminal/table.ts";
import { table } from "../terminal/table.ts";
import { familyHeading, shownName, shownTitle } from "../terminal/families.ts";

/** Segments with size, share and change; tiers and groups of a split stand indented under the title they share. */
export function segmentsText({ segments, run, isNew }: RunResult, style: Style): string {
  const right = "right" as const;
  // Before the first run there was nothing that could have changed.
  const isFirst = run === 1 && isNew;
  const columns = [
    { head: "segment" },
    { head: "title", gives: true },
    { head: "customers", align: right },
    { head: "share", align: right },
    ...(isFirst
      ? []
      : [
          { head: "entered", align: right },
          { head: "left", align: right },
        ]),
  ];
  const rows = segments.flatMap((segment, i): readonly TableRow[] => {
    const { entered, left } = segment;
    const row = [...rowOf(segment), ...(isFirst ? [] : [gain(entered), loss(left)])];
    return [...familyHeading(segment, segments[i - 1], style), row];
  });
  return table(columns, rows, style);
}

const rowOf = (segment: SegmentResult): readonly string[] => [
  shownName(segment),
  shownTitle(segment),
  count(segment.size),
  share(segment.share),
];
