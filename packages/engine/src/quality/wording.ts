import { quoteName } from "@satsuma/language";
import { counted } from "../wording/figure-text.ts";

/** Days as people say them: `3 days`, `14 hours`. */
export const daysText = (days: number): string =>
  days > 0 && days < 1 ? counted(Math.round(days * 24), "hour") : counted(Math.floor(days), "day");

/** A column as rules call it: `country`, `orders.amount`. */
export const columnPath = (table: string, column: string): string =>
  table === "customers" ? column : `${table}.${column}`;

/** The same as text of a rule, quoted where the language needs it: ``orders.`unit price` ``. */
export const pathInRule = (table: string, column: string): string =>
  table === "customers" ? quoteName(column) : `${quoteName(table)}.${quoteName(column)}`;

/** A name as the key of an object in a config: quoted where it is no plain word. */
export const keyInConfig = (name: string): string =>
  /^[A-Za-z_]\w*$/u.test(name) ? name : JSON.stringify(name);

/** What the rows of a table are. */
export const rowsNoun = (table: string): string =>
  table === "customers" ? "customers" : table.replaceAll("_", " ");
