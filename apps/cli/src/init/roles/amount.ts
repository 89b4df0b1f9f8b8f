import type { ColumnFacts, FileFacts } from "../facts.ts";
import { isNumeric } from "../facts.ts";
import {
  keyWords,
  orderWords,
  otherMoneyWords,
  priceWords,
  quantityWords,
  says,
  totalWords,
} from "../words.ts";
import { best } from "./best.ts";

/** What was paid for a row. */
export type Amount =
  | { readonly kind: "column"; readonly column: ColumnFacts; readonly because: string }
  | {
      readonly kind: "product";
      readonly quantity: ColumnFacts;
      readonly price: ColumnFacts;
      readonly because: string;
    };

/** The amount of a row: a column of totals, or else pieces times price, or a price alone. */
export function amountOf(file: FileFacts): Amount | undefined {
  const numbers = file.columns.filter(
    (column) => isNumeric(column) && !says(column.name, keyWords),
  );
  const total = best(numbers, totalLikeness);
  if (total !== undefined)
    return { kind: "column", column: total, because: "named like what was paid for the row" };
  const price = best(numbers, priceLikeness);
  const quantity = quantityColumn(file);
  if (price === undefined) return undefined;
  return quantity === undefined
    ? { kind: "column", column: price, because: "a price, and no column says how many pieces" }
    : {
        kind: "product",
        quantity,
        price,
        because: "pieces times the price of a piece: no column holds the row's total",
      };
}

/** How many pieces. */
export const quantityColumn = (file: FileFacts): ColumnFacts | undefined =>
  best(file.columns.filter(isNumeric), ({ name }) => (says(name, quantityWords) ? 1 : 0));

function totalLikeness({ name, scale }: ColumnFacts): number {
  if (says(name, priceWords) || says(name, otherMoneyWords) || says(name, quantityWords)) return 0;
  // `order` alone names the order; `order amount` its money.
  return says(name, totalWords)
    ? 2 + ((scale ?? 2) > 0 ? 0.5 : 0) - (says(name, orderWords) ? 0.1 : 0)
    : 0;
}

const priceLikeness = ({ name }: ColumnFacts): number =>
  says(name, priceWords) && !says(name, otherMoneyWords) ? 1 : 0;
