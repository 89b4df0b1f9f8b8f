import type { RunResult, SegmentResult } from "@satsuma/engine";
import { count, gain, loss, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import type { TableRow } from "../terminal/table.ts";
import { table } from "../terminal/table.ts";

/** Segments with size, share and change; tiers stand indented under the title they share. */
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
    return [...headingOf(segment, segments[i - 1], style), row];
  });
  return table(columns, rows, style);
}

function rowOf({ name, title = "", size, share: part, tier }: SegmentResult): readonly string[] {
  const shown = tier === undefined ? name : `  ${name.slice(tier.of.length + 1)}`;
  return [shown, title, count(size), share(part)];
}

/** A line above the first of some tiers. */
function headingOf(
  { tier }: SegmentResult,
  before: SegmentResult | undefined,
  { color }: Style,
): readonly TableRow[] {
  const isFirstTier = tier !== undefined && before?.tier?.of !== tier.of;
  return isFirstTier ? [{ across: color.bold(tier.title ?? tier.of) }] : [];
}
