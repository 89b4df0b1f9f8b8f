import { choice, instant, money, whole } from "../columns/column-plan.ts";
import type { Row } from "../columns/growing-table.ts";
import { categories } from "../goods/categories.ts";
import { paths } from "../goods/paths.ts";
import { products } from "../goods/products.ts";
import type { CartAdd, View, Visit } from "../life/visit.ts";
import { devices, sources } from "../life/visit.ts";
import type { Keys } from "./purchases.ts";

/** One row a page that was looked at. */
export const pageViewColumns = {
  view_id: whole("The view's number, from 1"),
  customer_id: whole("Who looked"),
  viewed_at: instant("When the page was opened"),
  path: choice(paths, "The page: /, /sale, /c/wine, /p/win-004 …"),
  device: choice(devices, "What it was looked at with"),
  source: choice(sources, "Where the visit came from"),
};

/** One row a product put into the cart, bought in the end or not. */
export const cartAddColumns = {
  cart_add_id: whole("Its number, from 1"),
  customer_id: whole("Whose cart"),
  added_at: instant("When it was put there"),
  sku: choice(
    products.map(({ sku }) => sku),
    "The product's number",
  ),
  category: choice(categories, "What kind of goods it is"),
  quantity: whole("Pieces"),
  value: money("What they cost at full price"),
};

/** A page view as a row. */
export const pageViewRow = (
  { at, path }: View,
  { key, customer, visit }: Keys & { readonly visit: Visit },
): Row<typeof pageViewColumns> => ({
  view_id: key,
  customer_id: customer,
  viewed_at: at,
  path,
  device: visit.device,
  source: visit.source,
});

/** Something put into the cart as a row. */
export const cartAddRow = (
  { at, product, quantity }: CartAdd,
  { key, customer }: Keys,
): Row<typeof cartAddColumns> => ({
  cart_add_id: key,
  customer_id: customer,
  added_at: at,
  sku: product.sku,
  category: product.category,
  quantity,
  value: quantity * product.price,
});
