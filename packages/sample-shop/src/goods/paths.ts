import type { Category } from "./categories.ts";
import { categories } from "./categories.ts";
import type { Product } from "./products.ts";
import { products } from "./products.ts";

/** Pages that are neither a category's nor a product's. */
const plainPaths = [
  "/",
  "/search",
  "/sale",
  "/new",
  "/cart",
  "/checkout",
  "/account",
  "/delivery",
  "/help",
  "/gift-cards",
] as const;

/** The page that lists a category. */
export const categoryPath = (category: Category): string => `/c/${category}`;

/** The page of a product. */
export const productPath = (product: Product): string => productPaths.get(product)!;

const productPaths = new Map(
  products.map((product) => [product, `/p/${product.sku.toLowerCase()}`]),
);

/** Every page of the shop's site. */
export const paths: readonly string[] = [
  ...plainPaths,
  ...categories.map(categoryPath),
  ...productPaths.values(),
];
