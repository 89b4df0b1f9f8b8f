import type { Cell, Interval95 } from "../profile-result.ts";
import { shareDifference, shareRatio } from "@satsuma/stats/comparison";
import { shareOf } from "../../queries/share-of.ts";

/** How sure intervals are. */
export const LEVEL = 0.95;

/** What comparing needs to know besides the values. */
export interface Comparing {
  /** 1 for members, 0 for customers of the base. */
  readonly sides: Uint8Array;
  readonly minimumGroup: number;
}

/** The figure of some customers, or that they are too few to be shown. */
export const cellOf = (count: number, of: number, minimumGroup: number): Cell =>
  count > 0 && count < minimumGroup
    ? { isSuppressed: true }
    : { isSuppressed: false, count, share: shareOf(count, of) };

/** How the shares of two cells differ; nothing where one is suppressed or nobody is asked. */
export function cellsCompared(
  segment: Cell,
  base: Cell,
  of: { readonly segment: number; readonly base: number },
): { readonly difference?: Interval95; readonly lift?: Interval95 } {
  if (segment.isSuppressed || base.isSuppressed || of.segment === 0 || of.base === 0) return {};
  const one = { successes: segment.count, trials: of.segment };
  const other = { successes: base.count, trials: of.base };
  const lift = shareRatio(one, other, LEVEL);
  return { difference: shareDifference(one, other, LEVEL), ...(lift && { lift }) };
}

/** A variable's figures before it is said which variable they are of. */
export type Compared<Variable> = Omit<
  Variable,
  "name" | "origin" | "expression" | "doc" | "unit" | "definedBy"
>;
