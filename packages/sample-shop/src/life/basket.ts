import type { Random } from "@satsuma/stats";
import { drawGeometric } from "@satsuma/stats";

import type { Product } from "../goods/products.ts";
import { productsOf } from "../goods/products.ts";
import type { Tastes } from "./tastes.ts";

const MOST_LINES = 8;

/** Some pieces of a product in an order. */
export interface Line {
  readonly product: Product;
  readonly quantity: number;
  /** What was paid for each piece, in whole cents. */
  readonly unitPrice: number;
}

/** What a basket is filled to. */
export interface BasketPlan {
  readonly tastes: Tastes;
  /** What the basket should come to, in cents. */
  readonly value: number;
  /** Per cent off the full price. */
  readonly reduction: number;
}

/**
 * Fills a basket with goods a customer likes. Prices come in steps, so it misses the value it should come to by part
 * of a step; it misses to both sides so that the mean over many baskets is right.
 *
 * @returns one line or more, each of another product
 */
export function fillBasket(random: Random, { tastes, value, reduction }: BasketPlan): Line[] {
  const wanted = Math.min(1 + drawGeometric(random, 0.45), MOST_LINES);
  const lines = new Map<Product, Line>();
  let rest = value;
  for (let i = 1; i <= wanted; i++) {
    const share = i === wanted ? rest : rest * (0.25 + 0.5 * random.uniform());
    const shelf = productsOf(tastes.drawCategory(random));
    // What is less than the cheapest thing on the shelf buys it so often that the mean over many baskets is right.
    if (lines.size > 0 && random.uniform() * reduced(shelf[0]!, reduction) >= share) continue;
    const line = pickLine(random, { shelf, share, reduction });
    rest -= line.quantity * line.unitPrice;
    const quantity = line.quantity + (lines.get(line.product)?.quantity ?? 0);
    lines.set(line.product, { ...line, quantity });
  }
  return [...lines.values()];
}

const reduced = (product: Product, reduction: number) =>
  Math.round((product.price * (100 - reduction)) / 100);

interface LinePlan {
  readonly shelf: readonly Product[];
  readonly share: number;
  readonly reduction: number;
}

function pickLine(random: Random, { shelf, share, reduction }: LinePlan): Line {
  const dearest = reduced(shelf.at(-1)!, reduction);
  const pairs = random.uniform() < 0.15 && share >= 2 * reduced(shelf[0]!, reduction);
  const quantity = Math.max(Math.ceil(share / dearest), pairs ? 2 : 1);
  const fullPrice = share / quantity / (1 - reduction / 100);
  const product = shelf[rungAt(random, shelf, fullPrice)]!;
  return { product, quantity, unitPrice: reduced(product, reduction) };
}

/** The position of a product just below or just above a price, each so often that the mean is the price. */
function rungAt(random: Random, shelf: readonly Product[], price: number): number {
  const above = shelf.findIndex((product) => product.price > price);
  if (above <= 0) return above === 0 ? 0 : shelf.length - 1;
  const [low, high] = [shelf[above - 1]!.price, shelf[above]!.price];
  return random.uniform() < (price - low) / (high - low) ? above : above - 1;
}
