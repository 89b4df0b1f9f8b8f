import { quoteName } from "@satsuma/language";

/** A segment, or a part of tiers or of a split (`value_tier.gold`), as a condition. */
export const memberRule = (segment: string): string =>
  `member of ${segment.split(".").map(quoteName).join(".")}`;

/** The customers who are in both; of one segment alone its members. */
export const bothRule = (one: string, other: string): string =>
  one === other ? memberRule(one) : `${memberRule(one)} and ${memberRule(other)}`;

/** The customers who are in none of some segments. */
export const noneRule = (segments: readonly string[]): string =>
  `none of (${segments.map(memberRule).join(", ")})`;
