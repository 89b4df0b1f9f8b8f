import { windowPhrase } from "@satsuma/plugin/variables";
import { z } from "zod";

const name = z.string().min(1, "a name must not be empty");
const share = z.number().min(0, "a share must be 0 or more").max(1, "a share must be at most 1");

/** What a project's config and, over it, a rule may say. */
export const config = z.strictObject({
  orders: name.meta({ description: "Event table with a row for each product of an order" }),
  item: name.default("product").meta({ description: "Field that names the product" }),
  basket: name
    .optional()
    .meta({ description: "Field that tells orders apart; all a customer bought, unless given" }),
  where: name.optional().meta({ description: "Which rows count, as a condition over a row" }),
  window: z
    .string()
    .default("ever")
    .refine(isWindow, { error: ({ input }) => windowMessage(String(input)) })
    .meta({ description: "What counts: 365 days, 12 months, or ever" }),
  minimumSupport: z
    .number()
    .positive("minimumSupport must be above 0")
    .refine((support) => support <= 1 || Number.isInteger(support), {
      error: "minimumSupport must be a share up to 1, or a whole number of baskets above 1",
    })
    .optional()
    .meta({
      description:
        "Rarer sets are not looked at: a share of baskets, or a number of them; found unless given",
    }),
  minimumConfidence: share.default(0.1).meta({
    description: "Share of baskets with the left side that must have the right one too",
  }),
  length: z
    .int("length must be a whole number")
    .min(2, "a rule has at least 2 products")
    .max(10, "a rule has at most 10 products")
    .default(3)
    .meta({ description: "Most products in a rule" }),
  keep: z
    .int()
    .min(1, "at least 1 rule must be kept")
    .max(20_000, "at most 20,000 rules can be kept")
    .default(1000)
    .meta({ description: "How many of the strongest rules are kept" }),
  mostSets: z
    .int()
    .min(1)
    .max(2_000_000)
    .default(300_000)
    .meta({ description: "With more sets of products than this it stops, and says so" }),
  segment: name
    .optional()
    .meta({ description: "A segment whose products are compared with those of all others" }),
});

/** What a user writes. */
export type BasketsConfig = z.input<typeof config>;

/** What holds after defaults. */
export type BasketsParams = z.output<typeof config>;

function isWindow(window: string): boolean {
  return windowPhrase(window) !== undefined;
}

function windowMessage(window: string): string {
  return `"${window}" is no window: write a number of days, weeks, months, quarters or years (365 days), or ever`;
}
