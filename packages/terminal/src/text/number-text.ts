const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });

/** A count with thousands separators: `12,345`. */
export const countText = (value: number): string => whole.format(value);

/** A count and its noun: `1 customer`, `4,338 customers`. */
export const amountText = (value: number, noun: string, plural = `${noun}s`): string =>
  `${countText(value)} ${value === 1 ? noun : plural}`;

/** A number of any size, with at most four decimals: `0.8125`, `16,422`. */
export const numberText = (value: number): string => plain.format(value).replace("-", "−");
