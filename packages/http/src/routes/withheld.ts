import type { Changes, Expiry, Preview, Profile, RulesDiff } from "@satsuma/engine";
import type { Withheld } from "../schemas/withheld.ts";

/** A preview that says how many, and not who. */
export const previewWithoutMembers = (found: Preview): Preview & Withheld => ({
  ...found,
  sample: [],
  nearMisses: [],
  withheld: ["sample", "nearMisses"],
});

/** A comparison of rules that says how many come and go, and not who. */
export const diffWithoutMembers = (found: RulesDiff): RulesDiff & Withheld => ({
  ...found,
  segments: found.segments.map((segment) => ({
    ...segment,
    entering: segment.entering.map((cause) => ({ ...cause, sample: [] })),
    leaving: segment.leaving.map((cause) => ({ ...cause, sample: [] })),
  })),
  withheld: ["segments.entering.sample", "segments.leaving.sample"],
});

/** Changes by cause, and not one by one. */
export const changesWithoutCustomers = (found: Changes): Changes & Withheld => ({
  ...found,
  changes: [],
  withheld: ["changes"],
});

/** How many leave and enter day by day, and not who. */
export const expiryWithoutMembers = (found: Expiry): Expiry & Withheld => ({
  ...found,
  leaving: [],
  entering: [],
  withheld: ["leaving", "entering"],
});

/** A profile for which no members were asked by key. */
export const profileWithoutMembers = (found: Profile): Profile & Withheld => ({
  ...found,
  withheld: ["variation.typical.keys", "variation.fringe.keys"],
});

/** What came of sending, with how many records differ or were rejected, and not which. */
export function sendWithoutCustomers(result: unknown): unknown {
  if (typeof result !== "object" || result === null) return result;
  const { difference, delivered, ...rest } = { difference: {}, delivered: {}, ...result };
  return {
    ...rest,
    difference: { ...difference, examples: [] },
    delivered: { ...delivered, rejected: [] },
    withheld: ["difference.examples", "delivered.rejected"],
  };
}
