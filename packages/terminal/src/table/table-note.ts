import { safe } from "../text/safe.ts";
import type { RowSource } from "./row-source.ts";

/** What the frame says of a table: `row 3 of 4,338`, or `12 of 4,338, filter "ab"`. */
export function tableNote<Item>(source: RowSource<Item>, row: number): string {
  const { size, total, order, isWaiting = false } = source;
  const { filter = "" } = order;
  if (size === undefined || isWaiting) return filter === "" ? "" : `filter "${safe(filter)}"`;
  if (filter === "") return size === 0 ? "none" : `${told(row + 1)} of ${told(size)}`;
  const all = total === undefined ? "" : ` of ${told(total)}`;
  return `${told(size)}${all}, filter "${safe(filter)}"`;
}

const format = new Intl.NumberFormat("en");
const told = (count: number): string => format.format(count);
