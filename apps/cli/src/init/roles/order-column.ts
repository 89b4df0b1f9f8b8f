import { count } from "../../terminal/figures.ts";
import type { ColumnFacts, FileFacts } from "../facts.ts";
import { isNumeric, isTime, isUnique } from "../facts.ts";
import {
  keyWords,
  orderWords,
  otherMoneyWords,
  partWords,
  says,
  statusWords,
  totalWords,
  wordsOf,
} from "../words.ts";
import type { Found } from "./best.ts";
import { best } from "./best.ts";

/** The column that tells purchases apart: unique where a row is an order, repeating where it is a part of one. */
export function orderColumn(file: FileFacts, customer: ColumnFacts | undefined): Found | undefined {
  const column = best(file.columns, (each) => (each === customer ? 0 : likeness(each)));
  if (column === undefined) return undefined;
  const because = isUnique(column, file.rows)
    ? "named like an order's key, and no two rows share one"
    : `named like an order's key; ${count(column.distinct)} orders in ${count(file.rows)} rows`;
  return { column, because };
}

function likeness(column: ColumnFacts): number {
  const { name, type, distinct } = column;
  if (
    isTime(column) ||
    type.kind === "approx" ||
    type.kind === "yes/no" ||
    distinct < 2 ||
    !says(name, orderWords)
  )
    return 0;
  if ([partWords, statusWords, otherMoneyWords].some((list) => says(name, list))) return 0;
  if (says(name, keyWords)) return 3;
  // `order` alone can be a key; `order amount` and `order type` are not.
  if (isNumeric(column) && (column.scale ?? 0) > 0) return 0;
  return wordsOf(name).length === 1 && !says(name, totalWords) ? 1 : 0;
}
