import type { Catalogue } from "@satsuma/model";
import { join, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/** Customers by key, each once, as the warehouse's tables write them. */
export interface ChosenKeys {
  /** Numbers without needless zeros. */
  readonly keys: readonly string[];
  /** Every way in which a table of ours may write one of them. */
  readonly texts: readonly string[];
}

/** Most decimal places with which a key is looked for. */
const mostPlaces = 9;

/** @param given as people write them */
export function chosenKeys(given: readonly string[], catalogue: Catalogue | undefined): ChosenKeys {
  const isNumber = catalogue?.customer.key.type.kind === "number";
  const keys = [...new Set(isNumber ? given.map(plainNumber) : given)];
  return { keys, texts: isNumber ? keys.flatMap(paddings) : keys };
}

/** `007.50` as `7.5`; what is no number stays as it is. */
export function plainNumber(key: string): string {
  const parts = /^(?<sign>-?)0*(?<whole>\d+)(?:\.(?<part>\d*?)0*)?$/u.exec(key.trim())?.groups;
  if (parts === undefined) return key;
  const { sign = "", whole = "", part = "" } = parts;
  return sign + whole + (part === "" ? "" : `.${part}`);
}

/** A number with so many places as a column of numbers may have. */
function paddings(key: string): string[] {
  const [whole = "", part = ""] = key.split(".");
  const padded = Array.from(
    { length: Math.max(0, mostPlaces - part.length) },
    (_, i) => `${whole}.${part.padEnd(part.length + i + 1, "0")}`,
  );
  return [key, ...padded];
}

/** Whether a column holds the key of one of them. */
export const isTheirs = (column: Fragment, { texts }: ChosenKeys): Fragment =>
  sql`CAST(${column} AS text) IN (${join(
    texts.map((text) => sql`${text}`),
    ", ",
  )})`;
