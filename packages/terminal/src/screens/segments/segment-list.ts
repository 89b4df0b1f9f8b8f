import { createElement, useMemo, useReducer } from "react";
import type { ReactElement } from "react";
import type { ListedSegment } from "@satsuma/engine";
import { Panes } from "../../shell/panes.ts";
import type { Pane } from "../../shell/pane.ts";
import { useShell } from "../../shell/shell.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { useTable } from "../../table/use-table.ts";
import { asOfText } from "../../text/time-text.ts";
import { inside, sideBySide } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import { useTimezone } from "../use-timezone.ts";
import { aboutRows } from "./about-rows.ts";
import { listEntries } from "./list-entry.ts";
import type { ListEntry } from "./list-entry.ts";
import { segmentColumns } from "./segment-columns.ts";
import { segmentsHandlers } from "./segments-handlers.ts";
import { useAbout } from "./use-about.ts";
import { useListFacts } from "./use-list-facts.ts";

interface SegmentListProps {
  readonly segments: readonly ListedSegment[];
  readonly area: Rect;
}

/** The table of segments and, where there is room, what the chosen one is about. */
export function SegmentList({ segments, area }: SegmentListProps): ReactElement {
  const shell = useShell();
  const timezone = useTimezone();
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const [left = area, right] = areasOf(area);
  const facts = useListFacts(segments);
  const marked = shell.marks.names().join("\n");
  const entries = useMemo(
    () => listEntries(segments, { ...facts, marked: marked === "" ? [] : marked.split("\n") }),
    [segments, facts, marked],
  );
  const isEdited = facts.diff !== undefined && facts.diff.segments.length > 0;
  const columns = useMemo(() => segmentColumns(isEdited), [isEdited]);
  const table = useTable<ListEntry>({
    name: "segments",
    columns,
    items: entries,
    id: ({ segment }) => segment.name,
    area: inside(left),
    open: ({ segment: { name, size } }) =>
      shell.go({ screen: "segment", segment: name, tab: size === undefined ? "rule" : "members" }),
    empty: NO_SEGMENTS,
    fileName: "segments.csv",
  });
  const does = segmentsHandlers(shell, table.chosen?.segment, draw);
  const list: Pane = {
    kind: "segments",
    area: left,
    title: titleOf(segments, { timezone, marked: shell.marks.names().length }),
    note: table.note,
    rows: table.rows,
    does: { ...table.does, ...does },
  };
  const about = useAboutPane(table.chosen, right);
  return createElement(Panes, {
    area,
    panes: about === undefined ? [list] : [list, { ...about, does: { ...about.does, ...does } }],
  });
}

const NO_SEGMENTS = [
  "There are no segments yet.",
  "6 goes to methods that find some in the data;",
  "or write the first one into a file: segments/first.seg",
].join("\n");

/** The list keeps what it needs for all its figures. */
function areasOf(area: Rect): readonly Rect[] {
  if (area.width < 116) return [area];
  return sideBySide(area, [{ cells: Math.max(80, Math.floor(area.width * 0.58)) }, { parts: 1 }]);
}

function titleOf(
  segments: readonly ListedSegment[],
  { timezone, marked }: { readonly timezone: string; readonly marked: number },
): string {
  const asOf = segments.find((segment) => segment.asOf !== undefined)?.asOf;
  const when = asOf === undefined ? "never run: R runs them" : `as of ${asOfText(asOf, timezone)}`;
  return `Segments ${segments.length === 0 ? "" : when}${marked === 0 ? "" : ` · ${marked} marked`}`;
}

function useAboutPane(entry: ListEntry | undefined, area: Rect | undefined): Pane | undefined {
  const name = area === undefined ? null : (entry?.segment.name ?? null);
  const answers = useAbout(name);
  const inner = inside(area ?? NOWHERE);
  const rows = entry === undefined ? [] : aboutRows(entry, answers, inner.width);
  const scroll = useScroll(`about ${name ?? ""}`, rows, inner);
  if (area === undefined || entry === undefined) return undefined;
  const { rows: shown, note, does } = scroll;
  return { kind: "about", area, title: entry.segment.name, note, rows: shown, does };
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };
