import { choice, money, text } from "../columns/column-plan.ts";
import type { Row } from "../columns/growing-table.ts";
import { categories } from "../goods/categories.ts";
import type { Product } from "../goods/products.ts";

/** One row a product, the same in every shop. */
export const productColumns = {
  sku: text("The product's number"),
  product: text("Name of the product"),
  category: choice(categories, "What kind of goods it is"),
  price: money("What it sells for at full price"),
  cost: money("What it costs the shop"),
};

/** A product as a row. */
export const productRow = (product: Product): Row<typeof productColumns> => ({
  sku: product.sku,
  product: product.name,
  category: product.category,
  price: product.price,
  cost: product.cost,
});
