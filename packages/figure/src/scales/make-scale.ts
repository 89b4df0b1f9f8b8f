import { extent, ticks as roundTicks } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { bounded, knownOf } from "../numbers/known.ts";
import { tickWriter } from "../numbers/number-writer.ts";
import { dateScale } from "./date-scale.ts";
import type { Scale, ScaleRequest } from "./scale.ts";

/** A scale over the known ones of some amounts, from round number to round number, or from the first date to the last. Without any, from 0 to 1. */
export function makeScale(request: ScaleRequest): Scale {
  const known = knownOf(request.values);
  if (request.axis.scale === "date") return dateScale(request, known);
  const isLog =
    request.axis.scale === "log" && known.every((value) => value > 0) && known.length > 0;
  return isLog ? logScale(request, known) : linearScale(request, known);
}

function linearScale(request: ScaleRequest, known: readonly number[]): Scale {
  const { from, to, ticks, axis, locale } = request;
  const scale = scaleLinear(domain(request, known), [from, to]).nice(ticks).clamp(true);
  const [low = 0, high = 1] = scale.domain();
  const at = scale.ticks(ticks);
  const write = tickWriter(at, { locale, unit: axis.unit });
  return {
    at: (value) => scale(bounded(value)),
    low,
    high,
    ticks: at.map((value) => ({ value, at: scale(value), text: write(value) })),
  };
}

function logScale(
  { from, to, ticks, axis, locale }: ScaleRequest,
  known: readonly number[],
): Scale {
  const [least = 1, most = 10] = extent(known);
  const scale = scaleLog(widened(least, most), [from, to]).nice().clamp(true);
  const [low = 1, high = 10] = scale.domain();
  const values = logTicks(low, high, ticks);
  return {
    at: (value) => scale(bounded(value)),
    low,
    high,
    ticks: values.map((value) => ({
      value,
      at: scale(value),
      text: tickWriter([value], { locale, unit: axis.unit })(value),
    })),
  };
}

const widened = (least: number, most: number): readonly [number, number] =>
  least === most ? [least / 2, most * 2] : [least, most];

/** Powers of ten, as many as there is room for; with few of them also twice and five times each. */
function logTicks(low: number, high: number, count: number): readonly number[] {
  const powers = roundTicks(Math.log10(low), Math.log10(high), count)
    .filter(Number.isInteger)
    .map((power) => 10 ** power);
  if (powers.length > 3) return powers;
  const between = powers.flatMap((power) => [power, 2 * power, 5 * power]);
  return between.filter((value) => value <= high * (1 + 1e-9));
}

/** From the least to the most, which differ by something that can be seen. */
function domain(
  { axis, hasZero = false }: ScaleRequest,
  known: readonly number[],
): readonly [number, number] {
  const [least = 0, most = axis.unit === "share" ? 1 : 0] = extent(hasZero ? [0, ...known] : known);
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (most - least > size * 1e-9) return [least, most];
  const some = size === 0 ? 1 : size / 10;
  return hasZero ? [least, least + some] : [least - some, most + some];
}
