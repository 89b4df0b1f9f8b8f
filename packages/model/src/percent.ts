const tenths = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A share of 0 to 1 where others stand above and below it, always with one decimal: `27.8%`; `<0.1%` where rounding would make something nothing. */
export const shareText = (share: number): string =>
  share > 0 && share < 0.0005 ? "<0.1%" : `${tenths.format(100 * share)}%`;

/** A share of 0 to 1 in a sentence, with the digits that say something; what is nearly nothing, or nearly all, is not rounded to it: `62%`, `2.2%`, `99.8%`. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.05) return "<0.1%";
  if (value > 99.95 && value < 100) return ">99.9%";
  const isNearEnd = (value > 0 && value < 10) || (value > 99 && value < 100);
  const text = isNearEnd ? value.toFixed(1) : String(Math.round(value));
  return `${text.replace(/\.0$/u, "")}%`;
}

/** A share of 0 to 1 where there is little room: `28%`; `<1%` and `>99%` where it is not nothing, and not all. */
export function wholePercent(share: number): string {
  const value = Math.round(100 * share);
  if (value === 0 && share > 0) return "<1%";
  return value === 100 && share < 1 ? ">99%" : `${value}%`;
}
