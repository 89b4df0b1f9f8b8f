import type { Scalar, ValueType } from "@satsuma/plugin";
import { seededRandom } from "@satsuma/stats";

/** Types of what is known of a customer of the shop. */
export const shopTypes = {
  recency: { kind: "number" },
  orders: { kind: "number" },
  spend: { kind: "money", currency: "EUR" },
  country: { kind: "text" },
  newsletter: { kind: "yes/no" },
} satisfies Record<string, ValueType>;

/** A customer as of a cut-off; `outcome` is how many orders came after, or with no cut-offs whether the customer left. */
export type ShopRow = Readonly<Record<string, Scalar>>;

/**
 * Customers who leave the likelier the longer ago they ordered, and less likely with the newsletter; country and spend tell
 * nothing. Some values are unknown.
 */
export function shopRows({ customers = 300, cutOffs = 0, seed = "shop" } = {}): ShopRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: customers }, (_, i) =>
    Array.from({ length: Math.max(1, cutOffs) }, (_, cutOff) => {
      const draw = random.split(i).split(cutOff);
      const recency = Math.floor(draw.uniform() * 200);
      const newsletter = draw.uniform() < 0.5;
      const hasLeft = draw.uniform() < (recency > 90 ? 0.8 : 0.25) - (newsletter ? 0.15 : 0);
      return {
        customer: `c${String(i).padStart(4, "0")}`,
        ...(cutOffs > 0 && { cut_off: cutOff }),
        recency: draw.uniform() < 0.05 ? null : recency,
        orders: 1 + Math.floor(draw.uniform() * 9),
        spend: (draw.uniform() * 500).toFixed(2),
        country: ["DE", "FR", "NL", null][Math.floor(draw.uniform() * 4)]!,
        newsletter: draw.uniform() < 0.1 ? null : newsletter,
        outcome: cutOffs > 0 ? (hasLeft ? 0 : 2) : hasLeft,
      };
    }),
  ).flat();
}
