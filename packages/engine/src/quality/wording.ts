import { counted } from "../wording/figure-text.ts";

/** A share of 0 to 1 as a percentage; what is nearly nothing, or nearly all, is not rounded to it: `62%`, `2.2%`, `99.8%`. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.05) return "<0.1%";
  if (value > 99.95 && value < 100) return ">99.9%";
  const isNearEnd = (value > 0 && value < 10) || (value > 99 && value < 100);
  const text = isNearEnd ? value.toFixed(1) : String(Math.round(value));
  return `${text.replace(/\.0$/u, "")}%`;
}

/** Days as people say them: `3 days`, `14 hours`. */
export const daysText = (days: number): string =>
  days > 0 && days < 1 ? counted(Math.round(days * 24), "hour") : counted(Math.floor(days), "day");

/** A column as rules call it: `country`, `orders.amount`. */
export const columnPath = (table: string, column: string): string =>
  table === "customers" ? column : `${table}.${column}`;

/** What the rows of a table are. */
export const rowsNoun = (table: string): string =>
  table === "customers" ? "customers" : table.replaceAll("_", " ");
