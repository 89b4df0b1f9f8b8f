import { max } from "d3-array";
import { bounded, isKnown } from "./known.ts";

/** Writes numbers that stand beside each other, all to the same precision. */
export type WriteNumber = (value: number) => string;

/** How numbers are written: by whose rules, and what they are amounts of. */
export interface Writing {
  /** BCP 47 tag. */
  readonly locale: string;
  /** `share` writes per cent. */
  readonly unit?: string | undefined;
}

/** From here on numbers are written with a word or letter for the power of ten: `12.3M`. */
const COMPACT = 1e6;
/** From here on, and below the inverse, with the power itself: `1.2E18`. */
const SCIENTIFIC = 1e15;
const TINY = 1e-4;
const DIGITS = 3;

/** For amounts: whole numbers in full, others to three digits of the largest. Something never looks like nothing: `<0.1%`. */
export function amountWriter(values: readonly number[], writing: Writing): WriteNumber {
  const known = values.filter(isKnown).map(bounded);
  const largest = max(known, Math.abs) ?? 0;
  return stepWriter(largest, amountStep(known, largest, writing), writing);
}

/** For the ticks of an axis, which rise by equal steps: as many digits as tell them apart. */
export function tickWriter(ticks: readonly number[], writing: Writing): WriteNumber {
  const largest = max(ticks, Math.abs) ?? 0;
  const step = Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0));
  return stepWriter(largest, step > 0 ? step : largest / 100, writing);
}

/** The step that is worth writing. */
function amountStep(values: readonly number[], largest: number, { unit }: Writing): number {
  const digits = 10 ** (magnitude(largest) - DIGITS + 1);
  if (unit === "share")
    return values.every((value) => isWhole(value * 100)) ? 0.01 : Math.min(0.001, digits * 10);
  if (values.every(Number.isInteger) && largest < COMPACT * 10) return 1;
  return digits;
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

const magnitude = (value: number): number => (value > 0 ? Math.floor(Math.log10(value)) : 0);

function stepWriter(largest: number, step: number, { locale, unit }: Writing): WriteNumber {
  const isShare = unit === "share";
  const format = new Intl.NumberFormat(locale, {
    ...(isShare ? { style: "percent" } : {}),
    // What is rounded to nothing is not below nothing.
    signDisplay: "negative",
    ...precision(largest, step, isShare ? 100 : 1),
  });
  const least = format.format(step);
  const isScientific = format.resolvedOptions().notation === "scientific";
  return (value) => {
    if (value > 0 && value < step / 2) return `<${least}`;
    return value === 0 && isScientific ? "0" : format.format(bounded(value));
  };
}

function precision(largest: number, step: number, times: number): Intl.NumberFormatOptions {
  const digits = Math.max(1, Math.min(15, magnitude(largest) - magnitude(step) + 1));
  if (largest >= SCIENTIFIC || (largest > 0 && largest < TINY))
    return { notation: "scientific", maximumSignificantDigits: digits };
  if (largest >= COMPACT && step > 1)
    return { notation: "compact", maximumSignificantDigits: digits };
  const decimals = Math.max(0, Math.min(15, -magnitude(step * times * (1 + 1e-9))));
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}
