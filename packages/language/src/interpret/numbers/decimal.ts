import { mostDigits, NumberOverflow } from "./number-overflow.ts";

/** An exact decimal: `units` of ten to the minus `scale`. 12.50 is 1250 at scale 2. */
export interface Decimal {
  readonly units: bigint;
  /** Never below zero. */
  readonly scale: number;
}

/** Decimal text without an exponent (`"-12.50"`) as a number. @throws TypeError for any other text */
export function decimal(text: string): Decimal {
  const [, sign = "", whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  if (whole === undefined) throw new TypeError(`a number must be decimal text, got ${text}`);
  return fitting({ units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length });
}

/** A whole number. */
export const wholeDecimal = (value: number | bigint): Decimal => ({
  units: BigInt(value),
  scale: 0,
});

/** Below zero when `a` is less, above zero when it is more, 0 when both are the same number. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [unitsAt(a, scale), unitsAt(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** @throws NumberOverflow when the sum has too many digits, as all of these do */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return fitting({ units: unitsAt(a, scale) + unitsAt(b, scale), scale });
}

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal =>
  fitting({ units: a.units * b.units, scale: a.scale + b.scale });

export const negateDecimal = (a: Decimal): Decimal => ({ units: -a.units, scale: a.scale });

export const isNegative = (a: Decimal): boolean => a.units < 0n;

/** To so many places, halves away from zero; negative places round to tens, hundreds, … */
export function roundDecimal(a: Decimal, places: number): Decimal {
  if (places >= a.scale) return a;
  const step = 10n ** BigInt(a.scale - places);
  const size = isNegative(a) ? -a.units : a.units;
  const rounded = (size + step / 2n) / step;
  const signed = isNegative(a) ? -rounded : rounded;
  return places >= 0
    ? { units: signed, scale: places }
    : fitting({ units: signed * 10n ** BigInt(-places), scale: 0 });
}

/** Plain text, no zeros at the end of a fraction: equal numbers have equal texts. */
export function decimalText(number: Decimal): string {
  const { units, scale } = shortest(number);
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const fraction = scale === 0 ? "" : `.${digits.slice(point)}`;
  return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${fraction}`;
}

/** The nearest double. */
export const decimalNumber = (a: Decimal): number => Number(decimalText(a));

const limit = 10n ** BigInt(mostDigits);

/** The number, if it can be written with as many digits as there may be. */
function fitting(number: Decimal): Decimal {
  if (isWithin(number.units)) return number;
  const short = shortest(number);
  if (!isWithin(short.units) || short.scale > mostDigits)
    throw new NumberOverflow(decimalText(number));
  return short;
}

const isWithin = (units: bigint): boolean => units < limit && units > -limit;

/** The same number without zeros at the end of its fraction. */
function shortest({ units, scale }: Decimal): Decimal {
  let [short, places] = [units, scale];
  while (places > 0 && short % 10n === 0n) {
    short /= 10n;
    places -= 1;
  }
  return { units: short, scale: places };
}

const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint =>
  wanted === scale ? units : units * 10n ** BigInt(wanted - scale);
