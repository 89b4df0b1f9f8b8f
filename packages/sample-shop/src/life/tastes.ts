import type { Random } from "@satsuma/stats";
import { drawGamma, drawInteger, drawWeighted } from "@satsuma/stats";

import type { Behaviour } from "../behaviours/behaviour.ts";
import type { Category } from "../goods/categories.ts";
import { categories } from "../goods/categories.ts";
import type { Interest } from "../people/interests.ts";
import { interestGoods, interests } from "../people/interests.ts";

// How many times likelier someone buys from a category that goes with an interest of theirs.
const INTEREST_PULL = 3;
const MOST_INTERESTS = 5;

/** What a customer likes, and therefore buys and looks at. */
export interface Tastes {
  /** In alphabetical order, each once; the truth, whether the customer told the shop or not. */
  readonly interests: readonly Interest[];
  /** The category they buy from most. */
  readonly favourite: Category;
  /** Draws a category in proportion to how much they like it. */
  readonly drawCategory: (random: Random) => Category;
}

/** Draws what a customer of a behaviour likes. */
export function drawTastes(random: Random, behaviour: Behaviour): Tastes {
  const liked = drawInterests(random);
  const pulled = new Set<Category>(liked.flatMap((interest) => interestGoods[interest]));
  const weights = categories.map((category) => {
    const pull = (behaviour.tastes[category] ?? 1) * (pulled.has(category) ? INTEREST_PULL : 1);
    return pull * drawGamma(random, behaviour.breadth) + Number.MIN_VALUE;
  });
  return {
    interests: liked,
    favourite: categories[weights.indexOf(Math.max(...weights))]!,
    drawCategory: (stream) => categories[drawWeighted(stream, weights)]!,
  };
}

function drawInterests(random: Random): Interest[] {
  const wanted = drawInteger(random, 1, MOST_INTERESTS);
  const positions = new Set<number>();
  while (positions.size < wanted) positions.add(drawInteger(random, 0, interests.length - 1));
  return interests.filter((_, position) => positions.has(position));
}
