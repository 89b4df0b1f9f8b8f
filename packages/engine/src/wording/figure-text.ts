import { shareText } from "@satsuma/model";

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const tenths = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** To the nearest whole number: `1,204`. */
export const wholeText = (value: number): string => whole.format(value);

/** A count and its noun: `1 customer`, `1,204 customers`. */
export const counted = (value: number, noun: string, plural = `${noun}s`): string =>
  `${whole.format(value)} ${value === 1 ? noun : plural}`;

/** By which share something grew: `+12.0%`, `−3.1%`, `0.0%`. */
export function changeText(value: number): string {
  const text = shareText(Math.abs(value));
  return text === "0.0%" ? text : `${value < 0 ? "−" : "+"}${text}`;
}

/** An amount without its unit: whole where it is large, else with two decimals. */
export const amountText = (value: number): string =>
  (Math.abs(value) >= 1000 ? whole : cents).format(value).replace("-", "−");

/** How many times as much: `1.7 times`, `0.25 times`, `140 times`. */
export const timesText = (value: number): string =>
  `${value >= 100 ? whole.format(value) : value < 0.95 ? value.toFixed(2) : tenths.format(value)} times`;

/** A name as people say it: `order lines`. */
export const inWords = (name: string): string => name.replaceAll("_", " ");
