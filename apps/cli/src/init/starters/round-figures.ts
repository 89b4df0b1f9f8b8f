const windows = [7, 14, 30, 60, 90, 120, 180, 270, 365, 545, 730, 1095];

/** The usual number of days nearest to one that was measured, on a scale of ratios. */
export const usualDays = (days: number): number =>
  windows.reduce((nearest, each) => (ratio(each, days) < ratio(nearest, days) ? each : nearest));

const ratio = (a: number, b: number): number => Math.abs(Math.log(a / Math.max(1, b)));

/** A figure to two digits, as people set thresholds: 2,059.42 → 2100; 0 stays 0. */
export function roundFigure(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  const rounded = Math.round(value / step) * step;
  return Number(rounded.toPrecision(2));
}
