/** An exact decimal: `units` of ten to the minus `scale`. 12.50 is 1250 at scale 2. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * Reads decimal text (`"-12.50"`) or a number as it is written shortest.
 *
 * @throws TypeError when it is no decimal
 */
export function decimal(written: string | number): Decimal {
  const [, sign, whole, fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/u.exec(String(written)) ?? [];
  if (whole === undefined)
    throw new TypeError(`${JSON.stringify(written)} is not a decimal number`);
  const units = BigInt(`${sign}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

/** Below zero when `a` is less, above zero when it is more, 0 when both are the same number. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

export const negateDecimal = (a: Decimal): Decimal => ({ units: -a.units, scale: a.scale });

/** Rounded to so many places, halves away from zero; negative places round to tens, hundreds, … */
export function roundDecimal(a: Decimal, places: number): Decimal {
  if (places >= a.scale) return a;
  const step = 10n ** BigInt(a.scale - places);
  const size = a.units < 0n ? -a.units : a.units;
  const rounded = (size + step / 2n) / step;
  const signed = a.units < 0n ? -rounded : rounded;
  return places < 0
    ? { units: signed * 10n ** BigInt(-places), scale: 0 }
    : { units: signed, scale: places };
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
  units * 10n ** BigInt(wanted - scale);
