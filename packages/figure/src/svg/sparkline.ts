import { extent } from "d3-array";
import { line } from "d3-shape";
import type { Sparkline } from "../figure.ts";
import { bounded, isKnown, knownOf } from "../numbers/known.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import { withUnit } from "../numbers/unit.ts";
import type { Board, Drawn } from "./board.ts";
import { element } from "./element.ts";
import { markerPath } from "./marker.ts";
import { text } from "./text.ts";
import { textWidth } from "./text-width.ts";

const HEIGHT = 32;
const EDGE = 5;

/** A line through the values, its last point marked, the last value beside it. What is unknown is a gap. */
export function drawSparkline({ values, unit }: Sparkline, { width, locale }: Board): Drawn {
  const known = knownOf(values);
  const [low, high] = extent(known);
  const last = known.at(-1);
  if (low === undefined || high === undefined || last === undefined)
    return { height: HEIGHT, nodes: [text("no values", { x: 0, y: 20, kind: "muted" })] };
  const told = withUnit(amountWriter(known, { locale, unit })(last), unit);
  const right = Math.max(40, width - textWidth(told) - 14);
  const x = (i: number): number =>
    EDGE +
    (values.length === 1 ? right - 2 * EDGE : (i / (values.length - 1)) * (right - 2 * EDGE));
  const y = (value: number): number =>
    high === low
      ? HEIGHT / 2
      : HEIGHT - EDGE - ((bounded(value) - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const path = line<number | null>()
    .defined(isKnown)
    .x((_, i) => x(i))
    .y((value) => y(value ?? 0))
    .digits(2);
  const end = values.findLastIndex(isKnown);
  return {
    height: HEIGHT,
    nodes: [
      element("path", { class: "g0 stroke", "stroke-linecap": "round", d: path(values) ?? "" }),
      element("path", { class: "g0 fill", d: markerPath(0, x(end), y(last)) }),
      text(told, { x: right + 8, y: 20, kind: "strong", room: width - right - 8 }),
    ],
  };
}
