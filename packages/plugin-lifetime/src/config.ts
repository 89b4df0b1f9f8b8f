import { z } from "zod";

const name = z.string().min(1, "a name must not be empty");
const weeks = z.number("weeks are a number").positive("weeks must be above 0").max(2600);

/** What a project's config and, over it, a rule may say. */
export const config = z.strictObject({
  orders: name.meta({ description: "Event table of orders, or of order lines" }),
  amount: name.default("amount").meta({ description: "Field that holds what was paid" }),
  order: name
    .optional()
    .meta({ description: "Field that tells orders apart, where a row is an order line" }),
  where: name.optional().meta({ description: "Which rows count, as a condition over a row" }),
  model: z
    .enum(["bg-nbd", "pareto-nbd"])
    .default("bg-nbd")
    .meta({ description: "Whether customers leave after an order or at any moment" }),
  weeks: weeks.default(52).meta({ description: "For how many weeks orders are expected" }),
  valueWeeks: weeks.default(156).meta({ description: "Over how many weeks value is added up" }),
  discountRate: z
    .number()
    .min(0, "a discount rate must be 0 or more")
    .max(10)
    .default(0.1)
    .meta({ description: "What money loses a year: 0.1 for 10 %" }),
  margin: z
    .number()
    .positive("a margin must be above 0")
    .max(1, "a margin is a share of what is paid, at most 1")
    .default(1)
    .meta({ description: "Share of what is paid that counts as value" }),
  holdoutWeeks: z
    .number()
    .min(0, "weeks must be 0 or more")
    .max(2600)
    .default(13)
    .meta({ description: "Last weeks that are kept back to check the model; 0 for none" }),
});

/** What a user writes. */
export type LifetimeConfig = z.input<typeof config>;

/** What holds after defaults. */
export type LifetimeParams = z.output<typeof config>;
