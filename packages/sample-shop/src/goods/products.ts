import type { Category } from "./categories.ts";
import { assortments, categories } from "./categories.ts";

/** Something the shop sells. */
export interface Product {
  /** Three letters of the category and a number: `BAK-007`. */
  readonly sku: string;
  readonly name: string;
  readonly category: Category;
  /** What it sells for at full price, in whole cents. */
  readonly price: number;
  /** What it costs the shop, in whole cents. */
  readonly cost: number;
}

const PER_CATEGORY = 20;

/** Everything the shop sells, by category and there cheapest first: the same in every shop. */
export const products: readonly Product[] = categories.flatMap((category) =>
  Array.from({ length: PER_CATEGORY }, (_, rank) => makeProduct(category, rank)),
);

const byCategory = new Map(
  categories.map((category) => [
    category,
    products.filter((product) => product.category === category),
  ]),
);

/** The products of a category, cheapest first. */
export const productsOf = (category: Category): readonly Product[] => byCategory.get(category)!;

function makeProduct(category: Category, rank: number): Product {
  const { goods, grades } = assortments[category];
  const price = priceAt(category, rank);
  return {
    sku: `${category.slice(0, 3).toUpperCase()}-${String(rank + 1).padStart(3, "0")}`,
    name: `${goods[rank % goods.length]!} ${grades[Math.floor(rank / goods.length)]!}`,
    category,
    price,
    // Dear things leave the shop a larger share, as they sell slowly.
    cost: Math.round(price * (0.66 - (0.16 * rank) / PER_CATEGORY)),
  };
}

/** Each price is the same factor above the one before, and ends in 9 as shop prices do. */
function priceAt(category: Category, rank: number): number {
  const [low, high] = assortments[category].prices;
  const exact = low * (high / low) ** (rank / (PER_CATEGORY - 1));
  return 10 * Math.round(exact / 10) - 1;
}
