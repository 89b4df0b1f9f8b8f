import { z } from "zod";

const text = z.string().min(1, "an expression must not be empty");

/** Columns of what is drawn that are no features. */
const reserved = ["customer", "cut_off", "outcome"];

/** What a project's config says. Accepts what it gives. */
export const config = z.strictObject({
  like: z
    .string()
    .min(1, "like must name a segment")
    .meta({ description: "The segment whose likes are looked for" }),
  features: z
    .record(z.string().regex(/^[A-Za-z_]\w*$/u, "a feature's name is letters, digits and _"), text)
    .refine((features) => Object.keys(features).length > 0, "features must name at least one")
    .refine(
      (features) => !reserved.some((name) => name in features),
      "a feature must not be called customer, cut_off or outcome",
    )
    .meta({
      description:
        "What likeness is judged by, by name: expressions that do not define the segment",
    }),
  among: text
    .optional()
    .meta({ description: "Whom it is about, as a condition; all customers unless given" }),
  algorithm: z
    .enum(["logistic", "tree"])
    .default("logistic")
    .meta({ description: "How likeness is found: a logistic regression, or a decision tree" }),
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
    .meta({ description: "How many different texts of a feature are told apart" }),
  ridge: z
    .number()
    .min(0, "ridge must be 0 or more")
    .default(1)
    .meta({ description: "Penalty that keeps the coefficients of the regression small" }),
});

/** What a user writes. */
export type ProspectsConfig = z.input<typeof config>;

/** What holds after defaults. */
export type ProspectsParams = z.output<typeof config>;
