import { extent, max } from "d3-array";
import type { Bar, Bars } from "../figure.ts";
import { bounded, isKnown, knownOf } from "../numbers/known.ts";
import { axisWriter } from "../numbers/axis-writer.ts";
import type { WriteNumber } from "../numbers/number-writer.ts";
import { axisName } from "../numbers/unit.ts";
import { px } from "./axes.ts";
import { NARROW } from "./board.ts";
import type { Board, Drawn } from "./board.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { legend, moved } from "./legend.ts";
import { text } from "./text.ts";
import { textWidth } from "./text-width.ts";

/** More are not read; the rest is counted. */
const MOST = 60;
const THICK = 14;
const HEAD = 24;

/** A row for each bar: label, bar, amount, note; where boards are narrow or labels long, the texts above and below the bar. */
export function drawBars(figure: Bars, board: Board): Drawn {
  const shown: Bars = { ...figure, bars: figure.bars.slice(0, MOST) };
  const layout = isCramped(shown, board) ? stackedLayout(shown, board) : rowLayout(shown, board);
  const rows = shown.bars.map((bar, i) =>
    moved(rowNodes(bar, layout), 0, HEAD + i * layout.rowHeight),
  );
  const bottom = HEAD + rows.length * layout.rowHeight;
  const foot = footNodes(figure, board);
  return {
    height: bottom + foot.height,
    nodes: [
      text(axisName(figure.value), {
        x: layout.bar.left,
        y: 12,
        kind: "muted",
        room: board.width - layout.bar.left,
      }),
      ...rows,
      moved(foot.nodes, 0, bottom),
    ],
  };
}

const longest = ({ bars }: Bars): number => max(bars, (bar) => textWidth(bar.label)) ?? 0;

/** True where labels beside the bars would be cut, or leave these no room. */
const isCramped = (figure: Bars, { width }: Board): boolean =>
  width < NARROW || longest(figure) > width * 0.38;

/** Where the parts of a row are, in pixels from its upper left corner. */
interface Layout {
  readonly rowHeight: number;
  readonly label: { readonly x: number; readonly y: number; readonly room: number };
  readonly value: { readonly x: number; readonly y: number };
  readonly note: { readonly x: number; readonly y: number; readonly room: number } | undefined;
  readonly bar: {
    readonly left: number;
    readonly top: number;
    /** Upper and lower end of the line at 0. */
    readonly zero: readonly [number, number];
  };
  readonly place: (value: number) => number;
  readonly write: WriteNumber;
}

const valueTexts = (
  { bars, value }: Bars,
  { locale }: Board,
): { readonly write: WriteNumber; readonly width: number } => {
  const known = knownOf(bars.map((bar) => bar.value));
  const write = axisWriter(value, known, locale);
  return { write, width: max(known, (each) => textWidth(write(each))) ?? 10 };
};

function rowLayout(figure: Bars, board: Board): Layout {
  const { write, width } = valueTexts(figure, board);
  const label = longest(figure);
  const wanted = Math.min(
    max(figure.bars, ({ note = "" }) => textWidth(note)) ?? 0,
    board.width * 0.22,
  );
  const note = wanted === 0 ? 0 : wanted + 14;
  const left = label + 12;
  const right = board.width - width - note - 10;
  return {
    rowHeight: 26,
    label: { x: 0, y: 17, room: label },
    value: { x: board.width - note, y: 17 },
    note: note === 0 ? undefined : { x: board.width - wanted, y: 17, room: wanted },
    bar: { left, top: 6, zero: [0, 26] },
    place: placing(figure, left, right),
    write,
  };
}

function stackedLayout(figure: Bars, board: Board): Layout {
  const { write, width } = valueTexts(figure, board);
  const hasNotes = figure.bars.some(({ note }) => note !== undefined);
  return {
    rowHeight: hasNotes ? 62 : 44,
    label: { x: 0, y: 12, room: board.width - width - 12 },
    value: { x: board.width, y: 12 },
    note: hasNotes ? { x: 0, y: 47, room: board.width } : undefined,
    bar: { left: 0, top: 18, zero: [15, 35] },
    place: placing(figure, 0, board.width - 2),
    write,
  };
}

/** Place of an amount; 0 is always between the ends. */
function placing({ bars }: Bars, left: number, right: number): (value: number) => number {
  const ends = bars.flatMap(({ value, reference, interval }) => [
    value,
    reference,
    interval?.low,
    interval?.high,
  ]);
  const [low = 0, high = 0] = extent([0, ...knownOf(ends)]);
  const size = high - low;
  return (value) => left + (size === 0 ? 0 : ((bounded(value) - low) / size) * (right - left));
}

function rowNodes(bar: Bar, layout: Layout): readonly SvgNode[] {
  const { label, value, note, write } = layout;
  return [
    text(bar.label, label),
    text(isKnown(bar.value) ? write(bar.value) : "–", { ...value, anchor: "end", kind: "strong" }),
    ...(note === undefined || bar.note === undefined
      ? []
      : [text(bar.note, { ...note, kind: "muted" })]),
    ...barNodes(bar, layout),
  ];
}

function barNodes({ value, interval, reference }: Bar, { bar, place }: Layout): readonly SvgNode[] {
  const zero = place(0);
  const middle = bar.top + THICK / 2;
  const nodes: SvgNode[] = [
    element("path", { class: "axis", d: `M${px(zero)} ${bar.zero[0]}V${bar.zero[1]}` }),
  ];
  if (isKnown(value)) {
    const end = place(value);
    // A sliver for more than nothing.
    const width = value === 0 ? 0 : Math.max(1, Math.abs(end - zero));
    nodes.push(
      element("rect", {
        class: "g0 fill",
        x: Math.min(zero, end),
        y: bar.top,
        width,
        height: THICK,
        rx: Math.min(2, width / 2),
      }),
    );
  }
  if (interval !== undefined && isKnown(interval.low) && isKnown(interval.high)) {
    const path = `M${px(place(interval.low))} ${middle - 4}v8M${px(place(interval.low))} ${middle}H${px(place(interval.high))}M${px(place(interval.high))} ${middle - 4}v8`;
    nodes.push(
      element("path", { class: "halo", d: path }),
      element("path", { class: "whisker", d: path }),
    );
  }
  if (isKnown(reference)) nodes.push(...referenceNodes(place(reference), bar.top));
  return nodes;
}

function referenceNodes(x: number, top: number): readonly SvgNode[] {
  const path = `M${px(x)} ${top - 4}v${THICK + 8}`;
  return [
    element("path", { class: "halo", d: path }),
    element("path", { class: "whisker", "stroke-width": 2, d: path }),
  ];
}

/** What the signs mean, and how many bars are not shown. */
function footNodes(figure: Bars, board: Board): Drawn {
  const isCompared = figure.bars.some(({ reference }) => isKnown(reference));
  const hasIntervals = figure.bars.some(({ interval }) => interval !== undefined);
  const { height, nodes } = legend(
    [
      ...(isCompared
        ? [
            {
              label: "what it is compared with",
              reach: 3,
              sign: (x: number, y: number) =>
                element("path", { class: "whisker", d: `M${px(x)} ${y - 8}v16` }),
            },
          ]
        : []),
      ...(hasIntervals
        ? [
            {
              label: "interval",
              reach: 8,
              sign: (x: number, y: number) =>
                element("path", {
                  class: "whisker",
                  d: `M${x - 8} ${y - 4}v8M${x - 8} ${y}h16M${x + 8} ${y - 4}v8`,
                }),
            },
          ]
        : []),
    ],
    board,
  );
  const hidden = figure.bars.length - MOST;
  if (hidden <= 0) return { height: height === 0 ? 4 : height + 10, nodes: [moved(nodes, 0, 8)] };
  return {
    height: height + 34,
    nodes: [
      text(`… and ${hidden.toLocaleString(board.locale)} more`, { x: 0, y: 16, kind: "muted" }),
      moved(nodes, 0, 26),
    ],
  };
}
