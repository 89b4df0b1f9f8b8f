import type { Work } from "@satsuma/engine";
import { z } from "zod";

const longestRule = 1_000_000;

/** The text of a rule, or of a file of them. */
export const ruleText = z.string().max(longestRule);

/** A name in rules, or a key of a customer. */
export const name = z.string().min(1).max(500);

export const names = z.array(name).min(1).max(500);

export const customerKey = name.describe("Key of a customer, exactly as the data has it");

/** A span of time: `7d`, `12w`, `6m`, `1y`. */
export const span = z.string().min(2).max(20);

export const asOf = z
  .string()
  .max(40)
  .describe("A date (`2026-01-31`: its first moment in the project's zone) or an ISO instant");

const drafts = z.record(z.string().max(300), ruleText.nullable()).exactOptional();

/** What an edit of one file can say of others. */
export const savedWithIt = drafts.describe(
  "Other rule files that are about to be saved as well, by path: what uses this one is told by them; null for one that will be gone",
);

/** What every question can say. */
export const question = {
  asOf: asOf.exactOptional(),
  drafts: drafts.describe(
    "Rule files as they would be, by path, in place of or beside those that are saved; null for one that would be gone",
  ),
};

/** A whole number of a query, where everything is text. */
export const wholeNumber = (least: number, most: number) =>
  z.union([
    z
      .string()
      .regex(/^\d{1,10}$/u)
      .transform(Number)
      .pipe(z.int().min(least).max(most)),
    z.int().min(least).max(most),
  ]);

export const asOfQuery = z.strictObject({ asOf: asOf.exactOptional() });

type Drafts = NonNullable<Work["drafts"]>;

/** What a question says of how it is to be answered. */
export const workOf = ({
  signal,
  body: { asOf: at, drafts },
}: {
  readonly signal: AbortSignal;
  readonly body: { readonly asOf?: string; readonly drafts?: Drafts };
}): Work & { readonly asOf?: string } => ({
  signal,
  ...(at === undefined ? {} : { asOf: at }),
  ...(drafts === undefined ? {} : { drafts }),
});
