import type { Random } from "@satsuma/stats";
import { drawBeta, drawExponential, drawGamma } from "@satsuma/stats";

import type { Buying } from "../behaviours/behaviour.ts";
import type { ShopCalendar } from "./shop-calendar.ts";

/** When one customer buys, and the hidden numbers it came from. */
export interface PurchaseRhythm {
  /** Purchases in a shop day, while the customer has not left. */
  readonly rate: number;
  /** The chance of leaving after each purchase but the first. */
  readonly dropout: number;
  /** The instants of all purchases, in order, in seconds since 1970. */
  readonly orderedAt: readonly number[];
  /** Whether the customer left for good after the last of them. */
  readonly left: boolean;
  /** Shop days from the first purchase to the end of the window; `NaN` for someone who never bought. */
  readonly observed: number;
}

/**
 * Draws a customer's purchases: at an even pace on the shop's clock until the customer leaves or the window ends.
 *
 * @see Fader, Hardie and Lee, "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model, 2005
 */
export function purchaseRhythm(
  random: Random,
  { buying, calendar, signedUpAt }: RhythmInput,
): PurchaseRhythm {
  const rate = drawGamma(random, buying.r, buying.alpha);
  const dropout = drawBeta(random, buying.a, buying.b);
  const wait = drawExponential(random, 1 / buying.firstOrderDays);
  const first = calendar.elapsed(signedUpAt) + wait;
  if (random.uniform() >= buying.buyers || first >= calendar.shopDays) {
    return { rate, dropout, orderedAt: [], left: false, observed: NaN };
  }
  const { shopDays, left } = repeatUntilGone(random, {
    rate,
    dropout,
    first,
    end: calendar.shopDays,
  });
  const orderedAt = shopDays.map((day) => calendar.at(day));
  return { rate, dropout, orderedAt, left, observed: calendar.shopDays - first };
}

/** What a rhythm depends on. */
export interface RhythmInput {
  readonly buying: Buying;
  /** The clock of the season the customer buys in. */
  readonly calendar: ShopCalendar;
  /** In seconds since 1970. */
  readonly signedUpAt: number;
}

interface Repeats {
  readonly rate: number;
  readonly dropout: number;
  readonly first: number;
  readonly end: number;
}

/** The first purchase and those after it. As in the paper, nobody leaves before a second purchase. */
function repeatUntilGone(random: Random, { rate, dropout, first, end }: Repeats) {
  const shopDays = [first];
  let next = first + drawExponential(random, rate);
  while (next < end) {
    shopDays.push(next);
    if (random.uniform() < dropout) return { shopDays, left: true };
    next += drawExponential(random, rate);
  }
  return { shopDays, left: false };
}
