import { seededRandom } from "@satsuma/stats";

import { products } from "./goods/products.ts";
import { fitPace } from "./life/fit-pace.ts";
import { recordLife } from "./life/record-life.ts";
import type { Shop } from "./life/shop.ts";
import { openShop } from "./life/shop.ts";
import { windowOfDays } from "./rhythm/window.ts";
import type { ShopOptions } from "./shop-options.ts";
import { FIRST_DAY, LAST_DAY } from "./shop-options.ts";
import { productRow } from "./tables/products.ts";
import type { Batch, GrowingTables } from "./tables/shop-tables.ts";
import { startTables, tableNames } from "./tables/shop-tables.ts";

/**
 * Makes a shop, some customers at a time. Customers come in the order of their numbers, and the rows of a customer are
 * the same in a shop of any size and in batches of any size.
 *
 * @returns batches of at least one row: first the products, then for each group of customers one batch a table
 * @throws RangeError when an option is out of its range
 */
export function generateShop(options: ShopOptions): Generator<Batch, void, void> {
  const customers = atLeast(0, "customers", options.customers);
  const size = atLeast(1, "batchCustomers", options.batchCustomers ?? 1000);
  return batches(prepare(options), { customers, size });
}

function atLeast(least: number, argument: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${argument} must be a whole number of at least ${least}, got ${value}`);
  }
  return value;
}

function prepare({ seed, start = FIRST_DAY, end = LAST_DAY, events }: ShopOptions): Shop {
  const shop = openShop(seededRandom(String(seed)), windowOfDays(start, end));
  return events === undefined ? shop : { ...shop, pace: fitPace(shop, events) };
}

function* batches(
  shop: Shop,
  { customers, size }: { readonly customers: number; readonly size: number },
): Generator<Batch, void, void> {
  const tables = startTables();
  for (const product of products) tables.products.add(productRow(product));
  yield* takeAll(tables);
  for (let first = 1; first <= customers; first += size) {
    const last = Math.min(first + size - 1, customers);
    for (let id = first; id <= last; id++) recordLife(tables, shop, id);
    yield* takeAll(tables);
  }
}

function* takeAll(tables: GrowingTables): Generator<Batch, void, void> {
  for (const table of tableNames) {
    const taken = tables[table].take();
    if (taken.rows > 0) yield { table, ...taken };
  }
}
