/** An exact number: `units` of ten to the minus `scale`. 12.50 is 1250 at scale 2. */
export interface Decimal {
  readonly units: bigint;
  /** Never below zero. */
  readonly scale: number;
}

/** Decimal text without an exponent (`"-12.50"`), with as many places as are written. @throws TypeError for any other text */
export function decimal(text: string): Decimal {
  const [, sign = "", whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  if (whole === undefined)
    throw new TypeError(`a number must be decimal text, got ${JSON.stringify(text)}`);
  return { units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** A whole number. @throws RangeError when it is not whole */
export const wholeDecimal = (value: number | bigint): Decimal => ({
  units: BigInt(value),
  scale: 0,
});

/** The double as it is written shortest. @throws RangeError unless finite */
export function decimalOfDouble(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`value must be finite, got ${value}`);
  const [digits = "", exponent = "0"] = String(value).split("e");
  const { units, scale } = decimal(digits);
  const places = scale - Number(exponent);
  return places >= 0
    ? { units, scale: places }
    : { units: units * 10n ** BigInt(-places), scale: 0 };
}

/** Below zero when `a` is less, above zero when it is more, 0 when both are the same number. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [unitsAt(a, scale), unitsAt(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The sum, with as many places as the longer of both. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

/** The difference, with as many places as the longer of both. */
export const subtractDecimals = (a: Decimal, b: Decimal): Decimal =>
  addDecimals(a, negateDecimal(b));

/** The product, with the places of both together. */
export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

/** The number with its sign turned. */
export const negateDecimal = (a: Decimal): Decimal => ({ units: -a.units, scale: a.scale });

/** True below zero. */
export const isNegativeDecimal = (a: Decimal): boolean => a.units < 0n;

/** To so many places, halves away from zero; negative places round to tens, hundreds, … */
export function roundDecimal(a: Decimal, places: number): Decimal {
  if (places >= a.scale) return a;
  const step = 10n ** BigInt(a.scale - places);
  const size = a.units < 0n ? -a.units : a.units;
  const rounded = (size + step / 2n) / step;
  const units = a.units < 0n ? -rounded : rounded;
  return places >= 0
    ? { units, scale: places }
    : { units: units * 10n ** BigInt(-places), scale: 0 };
}

/** The same number without zeros at the end of its fraction: equal numbers become equal decimals. */
export function shortestDecimal({ units, scale }: Decimal): Decimal {
  let [short, places] = [units, scale];
  while (places > 0 && short % 10n === 0n) {
    short /= 10n;
    places -= 1;
  }
  return { units: short, scale: places };
}

/** Plain text with as many places as the scale says. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const fraction = scale === 0 ? "" : `.${digits.slice(point)}`;
  return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${fraction}`;
}

/** The nearest double. */
export const decimalNumber = (a: Decimal): number => Number(decimalText(a));

const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint =>
  wanted === scale ? units : units * 10n ** BigInt(wanted - scale);
