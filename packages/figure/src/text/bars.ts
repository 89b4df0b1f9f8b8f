import { extent, max } from "d3-array";
import type { Bar, Bars } from "../figure.ts";
import { columnsOf, fit } from "../labels/columns.ts";
import { bounded, isKnown, knownOf } from "../numbers/known.ts";
import { axisWriter } from "../numbers/axis-writer.ts";
import type { WriteNumber } from "../numbers/number-writer.ts";
import { axisName } from "../numbers/unit.ts";
import { makeGrid } from "./grid.ts";
import { ofPart } from "./line.ts";
import type { Line, Piece } from "./line.ts";
import { LOCALE } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

const GAP = 2;
const LEAST_BAR = 8;
/** More are not read; the rest is counted. */
const MOST = 60;

/** A line for each bar: label, bar, amount, interval, note. */
export function barsLines(figure: Bars, sheet: Sheet): readonly Line[] {
  const bars = figure.bars.slice(0, MOST);
  const cells = bars.map((bar) => cellsOf(bar, writerOf(figure), sheet));
  const widths = columnWidths(cells, sheet);
  const place = placing(bars, widths.bar);
  return [
    [{ text: axisName(figure.value), role: { kind: "axis" } }],
    ...bars.map((bar, i) =>
      ofPart(
        barLine(cells[i] ?? NO_CELLS, barPieces(bar, { widths, place, sheet }), { widths, sheet }),
        String(i),
      ),
    ),
    ...closing(figure, sheet),
  ];
}

/** The texts of a bar. */
interface Cells {
  readonly label: string;
  readonly value: string;
  readonly interval: string;
  readonly note: string;
}

type Widths = Readonly<Record<keyof Cells | "bar", number>>;

const NO_CELLS: Cells = { label: "", value: "", interval: "", note: "" };

const writerOf = ({ bars, value }: Bars): WriteNumber =>
  axisWriter(value, knownOf(bars.map((bar) => bar.value)), LOCALE);

function cellsOf(
  { label, value, interval, note }: Bar,
  write: WriteNumber,
  { glyphs }: Sheet,
): Cells {
  return {
    label,
    value: isKnown(value) ? write(value) : glyphs.unknown,
    interval:
      interval === undefined || !isKnown(interval.low) || !isKnown(interval.high)
        ? ""
        : `(${write(interval.low)} ${glyphs.to} ${write(interval.high)})`,
    note: note ?? "",
  };
}

/** As wide as the texts need; where there is little room, first the notes go, then the intervals, and labels are cut. */
function columnWidths(cells: readonly Cells[], { width }: Sheet): Widths {
  const widest = (part: keyof Cells): number => max(cells, (each) => columnsOf(each[part])) ?? 0;
  const label = Math.min(widest("label"), Math.max(6, Math.floor(width * 0.34)));
  const value = Math.min(widest("value"), Math.floor(width * 0.3));
  const wanted = {
    interval: widest("interval"),
    note: Math.min(widest("note"), Math.floor(width * 0.3)),
  };
  const free = (interval: number, note: number): number =>
    width - label - value - 2 * GAP - room(interval) - room(note);
  const interval = free(wanted.interval, 0) >= 2 * LEAST_BAR ? wanted.interval : 0;
  const note = free(interval, wanted.note) >= 2 * LEAST_BAR ? wanted.note : 0;
  return {
    label,
    value,
    interval,
    note,
    bar: Math.max(LEAST_BAR, Math.min(60, free(interval, note))),
  };
}

const room = (columns: number): number => (columns === 0 ? 0 : columns + GAP);

/** Place of an amount in columns from the start of the bar's room; 0 is always in it. */
function placing(bars: readonly Bar[], columns: number): (value: number) => number {
  const amounts = knownOf(bars.flatMap(({ value, reference }) => [value, reference]));
  const [low = 0, high = 0] = extent([0, ...amounts]);
  const size = high - low;
  return (value) => (size === 0 ? 0 : ((bounded(value) - low) / size) * columns);
}

interface BarRoom {
  readonly widths: Widths;
  readonly place: (value: number) => number;
  readonly sheet: Sheet;
}

function barPieces({ value, reference }: Bar, { widths, place, sheet }: BarRoom): Line {
  const grid = makeGrid(1, widths.bar, sheet.glyphs);
  const zero = Math.round(place(0));
  if (isKnown(value)) {
    const signs = value < 0 ? "" : rising(place(value) - zero, value, sheet);
    const below = value < 0 ? Math.max(1, zero - Math.round(place(value))) : 0;
    grid.put(0, zero - below, {
      text: sheet.glyphs.full.repeat(below) + signs,
      role: { kind: "bar" },
    });
  }
  if (isKnown(reference))
    grid.put(0, Math.min(widths.bar - 1, Math.round(place(reference))), {
      text: sheet.glyphs.referenceOnBar,
      role: { kind: "reference" },
    });
  return grid.lines()[0] ?? [];
}

/** A bar to the right; at least a sliver for more than nothing. */
function rising(columns: number, value: number, { glyphs }: Sheet): string {
  const steps = glyphs.parts.length + 1;
  const size = Math.max(value > 0 ? 1 : 0, Math.round(columns * steps));
  return glyphs.full.repeat(Math.floor(size / steps)) + (glyphs.parts[(size % steps) - 1] ?? "");
}

function barLine(cells: Cells, bar: Line, { widths, sheet }: Omit<BarRoom, "place">): Line {
  const cell = (part: keyof Cells, align: "left" | "right"): string =>
    fit(cells[part], widths[part], sheet.glyphs.ellipsis, align);
  const after: readonly Piece[] = [
    ...(widths.interval > 0 ? [spaces, { text: cell("interval", "left"), role: note }] : []),
    ...(widths.note > 0 ? [spaces, { text: cell("note", "left"), role: note }] : []),
  ];
  return [
    { text: cell("label", "left") },
    spaces,
    ...bar,
    spaces,
    { text: cell("value", "right") },
    ...after,
  ];
}

const spaces: Piece = { text: " ".repeat(GAP) };
const note = { kind: "note" } as const;

function closing({ bars }: Bars, { glyphs }: Sheet): readonly Line[] {
  const hidden = bars.length - MOST;
  const isCompared = bars.some(({ reference }) => isKnown(reference));
  return [
    ...(hidden > 0
      ? [[{ text: `${glyphs.ellipsis} and ${hidden.toLocaleString(LOCALE)} more`, role: note }]]
      : []),
    ...(isCompared
      ? [
          [
            { text: glyphs.referenceOnBar, role: { kind: "reference" } as const },
            { text: " what it is compared with", role: note },
          ],
        ]
      : []),
  ];
}
