import { compareDecimals, decimal, decimalText } from "@satsuma/ir";
import type { Decimal, Fact, Literal } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import { constantsOf } from "./constants.ts";
import { nearest } from "./nearest.ts";
import type { Trial } from "./trial.ts";

/** Beside constants the nearest number that gives what is wanted, upwards and downwards, to the places that are usual. */
export function* numbers(
  current: Fact | undefined,
  column: Pick<Column, "type" | "scale">,
  against: readonly Literal[],
  trial: Trial,
): Generator<string> {
  const constants = kinds.flatMap((kind) => constantsOf(kind, against));
  const own = decimal(typeof current === "string" ? current : "0");
  const scale = scaleFor(column, [own, ...constants.map(decimal)]);
  const near = constants.flatMap((text) => neighbours(decimal(text), scale));
  const flipping = near.filter((each) => trial(decimalText(each)));
  yield* flipping
    .sort((a, b) => compareDecimals(distance(a, own), distance(b, own)))
    .map(decimalText);
  if (flipping.length > 0) return;
  for (const side of [1n, -1n]) {
    const units = nearest((offset) => trial(textAt(own, scale, side * offset)));
    if (units !== undefined) yield textAt(own, scale, side * units);
  }
}

const kinds = ["number", "money", "approx"] as const;

/** Places after the point: as many as anything has that it is held against; two at least for money and approximate numbers. */
export function scaleFor(
  { type, scale }: Pick<Column, "type" | "scale">,
  of: readonly Decimal[],
): number {
  if (scale !== undefined && type.kind !== "approx") return Math.min(6, scale);
  const least = type.kind === "number" ? 0 : 2;
  return Math.min(6, Math.max(least, ...of.map((each) => each.scale)));
}

const neighbours = (of: Decimal, scale: number): Decimal[] =>
  [0n, 1n, -1n].map((units) => decimal(textAt(of, scale, units)));

/** The number, cut to so many places and moved by so many units of the last of them. */
export function textAt({ units, scale }: Decimal, places: number, by: bigint): string {
  const whole =
    places >= scale ? units * 10n ** BigInt(places - scale) : units / 10n ** BigInt(scale - places);
  return decimalText({ units: whole + by, scale: places });
}

function distance(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = ({ units, scale: own }: Decimal): bigint => units * 10n ** BigInt(scale - own);
  const units = at(a) - at(b);
  return { units: units < 0n ? -units : units, scale };
}
