import { drawBeta, drawExponential, drawGamma, seededRandom } from "@satsuma/stats";
import { dayOf, shopOf } from "./shop.ts";
import type { Order, Shop } from "./shop.ts";

export interface Simulation {
  readonly customers: number;
  readonly weeks: number;
  /** r, α, a and b. */
  readonly parameters: readonly number[];
}

/** Customers who came over the first half of the weeks and buy as BG/NBD says, rounded to days. */
export function simulatedShop({
  customers,
  weeks,
  parameters: [r = 1, alpha = 1, a = 1, b = 1],
}: Simulation): Shop {
  const random = seededRandom("shop");
  const orders: Order[] = [];
  for (let i = 0; i < customers; i += 1) {
    const customer = `c${String(i).padStart(5, "0")}`;
    const rate = drawGamma(random, r) / alpha;
    const leaving = drawBeta(random, a, b);
    const spend = 20 + 5 * drawGamma(random, 4);
    const start = (random.uniform() * weeks) / 2;
    let time = start;
    // Nobody leaves after the first order: the model begins with it.
    for (let isThere = true; isThere && time < weeks;) {
      const day = Math.max(1, Math.ceil(7 * (weeks - time)));
      orders.push({
        customer,
        day,
        amount: Math.round(spend * (50 + 100 * random.uniform())) / 100,
      });
      isThere = time === start || random.uniform() >= leaving;
      time += drawExponential(random, rate);
    }
  }
  return shopOf(orders);
}

/** The orders of a shop. */
export const ordersOf = ({ events = [] }: Shop): Order[] =>
  events.map(({ customer, date, amount }) => ({
    customer: String(customer),
    day: dayOf(Number(date)),
    amount: amount === null ? null : Number(amount),
  }));
