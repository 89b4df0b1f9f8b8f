import { scaleLinear } from "d3-scale";
import type { Distribution } from "../figure.ts";
import { dateTickWriter } from "../numbers/date-writer.ts";
import { tickWriter } from "../numbers/number-writer.ts";
import { makeScale } from "../scales/make-scale.ts";
import type { Scale } from "../scales/scale.ts";

/** From where to where, in pixels, and how numbers are written. */
interface Room {
  readonly left: number;
  readonly right: number;
  readonly locale: string;
}

/**
 * Where the edges of bins stand. Bins of equal width stand where their amounts are. Others stand beside each other, all equally
 * wide: counts drawn over unequal widths would look like something else.
 */
export function binScale({ value, edges }: Distribution, { left, right, locale }: Room): Scale {
  const scale = makeScale({
    axis: value,
    values: edges,
    from: left,
    to: right,
    ticks: (right - left) / 70,
    locale,
  });
  if (areEven(edges.map(scale.at))) return tight(scale, edges, { left, right });
  const step = (right - left) / Math.max(1, edges.length - 1);
  const places = edges.map((_, i) => left + i * step);
  const at = scaleLinear(edges, places).clamp(true);
  const write =
    value.scale === "date"
      ? dateTickWriter(edges, locale)
      : tickWriter(edges, { locale, unit: value.unit });
  return {
    at,
    low: edges[0] ?? 0,
    high: edges.at(-1) ?? 1,
    ticks: edges.map((edge, i) => ({ value: edge, at: places[i] ?? left, text: write(edge) })),
  };
}

function areEven(places: readonly number[]): boolean {
  const widths = places.slice(1).map((place, i) => place - (places[i] ?? 0));
  const [first = 0] = widths;
  return widths.every((width) => Math.abs(width - first) < 0.5);
}

/** The scale from the first to the last edge, instead of from round number to round number. */
function tight(
  scale: Scale,
  edges: readonly number[],
  { left, right }: Omit<Room, "locale">,
): Scale {
  const first = scale.at(edges[0] ?? scale.low);
  const last = scale.at(edges.at(-1) ?? scale.high);
  if (last === first) return scale;
  const at = (value: number): number =>
    left + ((scale.at(value) - first) / (last - first)) * (right - left);
  const ticks = scale.ticks.map((tick) => ({ ...tick, at: at(tick.value) }));
  return {
    ...scale,
    at,
    ticks: ticks.filter((tick) => tick.at >= left - 1 && tick.at <= right + 1),
  };
}
