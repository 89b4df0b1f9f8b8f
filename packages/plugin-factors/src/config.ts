import { z } from "zod";

const text = z.string().min(1, "an expression must not be empty");

const horizon = z.string().regex(/^(?:[1-9]\d* (?:day|week|month|year)s?|P[1-9]\d*[DWMY])$/u, {
  error: ({ input }) => `"${String(input)}" is no time: write 90 days, 6 months or 1 year`,
});

const regression = z.strictObject({
  outcome: text.meta({ description: "What is to be explained, in the rule language" }),
  horizon: horizon.optional().meta({
    description:
      "How long before the outcome customers are looked at: 90 days. At once unless given",
  }),
});

/** Columns of what is drawn that are no features. */
const reserved = ["customer", "cut_off", "outcome"];

/** What every method takes. */
const shared = {
  features: z
    .record(z.string().regex(/^[A-Za-z_]\w*$/u, "a feature's name is letters, digits and _"), text)
    .refine((features) => Object.keys(features).length > 0, "features must name at least one")
    .refine(
      (features) => !reserved.some((name) => name in features),
      "a feature must not be called customer, cut_off or outcome",
    )
    .meta({
      description: "What is known of a customer, by name: expressions of the rule language",
    }),
  among: text
    .optional()
    .meta({ description: "Whom it is about, as a condition; all customers unless given" }),
  unknown: z.enum(["average", "leave out"]).default("average").meta({
    description: "Unknown numbers: the average takes their place, or the customer is left out",
  }),
};

const structure = {
  count: z
    .int("count must be a whole number")
    .min(1, "count must be at least 1")
    .max(20, "count must be at most 20")
    .optional()
    .meta({
      description: "How many components or factors; found by parallel analysis unless given",
    }),
  most: z
    .int("most must be a whole number")
    .min(1, "most must be at least 1")
    .max(20, "most must be at most 20")
    .default(5)
    .meta({ description: "How many there are at most where their number is found" }),
};

const estimation = {
  rows: z
    .int("rows must be a whole number")
    .min(100, "rows must be at least 100")
    .max(1_000_000, "rows must be at most 1,000,000")
    .default(50_000)
    .meta({ description: "How many customers are drawn where not all can be looked at" }),
  levels: z
    .int("levels must be a whole number")
    .min(1, "levels must be at least 1")
    .max(50, "levels must be at most 50")
    .default(8)
    .meta({ description: "How many different texts of a feature get a coefficient of their own" }),
  ridge: z.number().min(0, "ridge must be 0 or more").default(0).meta({
    description: "Penalty that keeps coefficients of a logistic regression small; 0 is none",
  }),
};

/** What a project's config says. */
export const config = z.strictObject({
  ...shared,
  ...structure,
  ...estimation,
  linear: regression
    .optional()
    .meta({ description: "A linear regression of an amount or a number" }),
  logistic: regression.optional().meta({ description: "A logistic regression of a yes or no" }),
});

/** What the components and the factors take. Accepts what it gives. */
export const structureParams = z.strictObject({ ...shared, ...structure });

/** What the regressions take. Accepts what it gives. */
export const regressionParams = z.strictObject({
  ...shared,
  ...estimation,
  ...regression.shape,
});

/** What a user writes. */
export type FactorsConfig = z.input<typeof config>;

export type Config = z.output<typeof config>;
export type StructureParams = z.output<typeof structureParams>;
export type RegressionParams = z.output<typeof regressionParams>;
