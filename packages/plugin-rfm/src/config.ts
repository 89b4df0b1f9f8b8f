import { windowPhrase } from "@satsuma/plugin/variables";
import { z } from "zod";
import { proveNames } from "./names/prove-names.ts";

/** How values become scores. */
export const conventions = ["quantile", "r-rfm", "ntile", "fixed", "nested"] as const;

/** The three dimensions, in the order of their letters. */
export const dimensions = ["recency", "frequency", "monetary"] as const;

export type Convention = (typeof conventions)[number];
export type Dimension = (typeof dimensions)[number];

const name = z.string().min(1, "a name must not be empty");

const cutOffs = z
  .array(z.number(), "cut-offs are a list of numbers: [30, 90, 180, 365]")
  .refine(isAscending, "cut-offs must rise from one to the next");

const score = z.int("a score is a whole number");
const range = z.union(
  [score, z.tuple([score, score])],
  "a range is one score, or the lowest and the highest: [4, 5]",
);

const segmentName = z.strictObject({
  name,
  meaning: z.string().optional().meta({ description: "Who they are, in one sentence" }),
  advice: z.string().optional().meta({ description: "What to do with them, in one sentence" }),
  scores: z
    .array(
      z.strictObject({
        recency: range.optional(),
        frequency: range.optional(),
        monetary: range.optional(),
        value: range.optional(),
      }),
    )
    .min(1, "scores must list at least one range: [{ recency: [4, 5] }]"),
});

const parts = z.strictObject({
  orders: name.meta({ description: "Event table of orders, or of order lines" }),
  amount: name.default("amount").meta({ description: "Field that holds what was paid" }),
  order: name
    .optional()
    .meta({ description: "Field that tells orders apart, where a row is an order line" }),
  returns: z
    .strictObject({ events: name, amount: name.default("amount") })
    .optional()
    .meta({ description: "Event table of returns, whose amounts are taken off what was spent" }),
  window: z
    .string()
    .default("ever")
    .refine(isWindow, { error: ({ input }) => windowMessage(String(input)) })
    .meta({ description: "What counts: 365 days, 12 months, or ever" }),
  bins: z
    .int("bins must be a whole number")
    .min(2, "bins must be at least 2")
    .max(10, "bins must be at most 10")
    .default(5)
    .meta({ description: "How many scores there are, from 1 at worst" }),
  monetary: z
    .enum(["sum", "average"])
    .default("sum")
    .meta({ description: "All that was spent, or the average of an order" }),
  convention: z
    .enum(conventions)
    .default("quantile")
    .meta({ description: "How values become scores" }),
  thresholds: z
    .strictObject({
      recency: cutOffs.optional(),
      frequency: cutOffs.optional(),
      monetary: cutOffs.optional(),
    })
    .optional()
    .meta({ description: "Cut-offs that are given and not found: one fewer than bins, rising" }),
  names: z
    .array(segmentName)
    .min(1, "names must not be empty; leave it out for the usual ten")
    .optional()
    .meta({ description: "Names by ranges of scores; the usual ten unless given" }),
});

/** What a project's config and, over it, a rule may say. Accepts what it gives. */
export const config = parts.superRefine((given, context) => {
  const report = (path: string[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  for (const fault of thresholdFaults(given)) report(["thresholds", ...fault.path], fault.message);
  for (const fault of proveNames(given.names ?? [], given.names ? given.bins : 0)) {
    report(["names"], fault);
  }
});

/** What a user writes. */
export type RfmConfig = z.input<typeof config>;

/** What holds after defaults. */
export type RfmParams = z.output<typeof config>;

interface Fault {
  readonly path: string[];
  readonly message: string;
}

function thresholdFaults({ convention, bins, thresholds = {} }: z.output<typeof parts>): Fault[] {
  return dimensions.flatMap((dimension): Fault[] => {
    const cuts = thresholds[dimension];
    const fault = (message: string) => [{ path: [dimension], message }];
    if (cuts === undefined) {
      return convention === "fixed" ? fault(`fixed scores need ${bins - 1} cut-offs`) : [];
    }
    if (convention === "ntile" || convention === "nested") {
      return fault(`${convention} finds its own cut-offs: leave them out, or use fixed`);
    }
    if (cuts.length === bins - 1) return [];
    return fault(`${bins} scores need ${bins - 1} cut-offs, got ${cuts.length}`);
  });
}

function isAscending(cuts: readonly number[]): boolean {
  return cuts.every((cut, i) => i === 0 || cuts[i - 1]! < cut);
}

function isWindow(window: string): boolean {
  return windowPhrase(window) !== undefined;
}

function windowMessage(window: string): string {
  return `"${window}" is no window: write a number of days, weeks, months, quarters or years (365 days), or ever`;
}
