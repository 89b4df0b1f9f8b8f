import type { WhyTiers } from "@satsuma/engine";
import { asOfText } from "../terminal/figures.ts";
import { section } from "../terminal/section.ts";
import type { Style } from "../terminal/style.ts";
import { otherRows } from "./other-rows.ts";
import { whyText } from "./why-text.ts";

/** Which tier of a set a customer is in and why, and what would take it to each of the others. */
export function whyTiersText(why: WhyTiers, timezone: string, style: Style): string {
  const { tiers, customer, asOf, current, others } = why;
  const { color } = style;
  const head =
    current === undefined
      ? `${color.bold(customer)} is in no tier of ${color.bold(tiers)} as of ${asOfText(asOf, timezone)}`
      : whyText(current, timezone, style);
  return `${head}\n${section("what would take it to another tier", otherRows(others), style)}`;
}
