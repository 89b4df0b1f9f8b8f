import { DAY } from "../rhythm/window.ts";
import type { Customer } from "./customer.ts";
import type { Order } from "./order.ts";
import type { Shop } from "./shop.ts";

/** The tiers of the loyalty programme, lowest first. */
export const loyaltyTiers = ["bronze", "silver", "gold", "platinum"] as const;

/** Where a customer stands in the loyalty programme at the end of the window. */
export interface Loyalty {
  readonly tier: (typeof loyaltyTiers)[number];
  /** A point per whole euro spent, less those redeemed. */
  readonly points: number;
}

// Cents spent in the last year from which each tier is reached.
const thresholds = [0, 15_000, 40_000, 100_000];
const YEAR = 365 * DAY;
const REDEEMED = 0.5;

/** Where a customer stands; `undefined` for one who did not join. */
export function drawLoyalty(
  { window }: Shop,
  { random, behaviour }: Customer,
  orders: readonly Order[],
): Loyalty | undefined {
  const stream = random.split("loyalty");
  if (stream.uniform() >= behaviour.loyal) return undefined;
  const recent = spend(orders.filter(({ at }) => at >= window.end - YEAR));
  const rank = thresholds.findLastIndex((threshold) => recent >= threshold);
  const kept = 1 - REDEEMED * stream.uniform();
  return { tier: loyaltyTiers[rank]!, points: Math.floor((spend(orders) / 100) * kept) };
}

const spend = (orders: readonly Order[]) =>
  orders
    .filter(({ status }) => status === "paid" || status === "shipped")
    .reduce((sum, { amount }) => sum + amount, 0);
