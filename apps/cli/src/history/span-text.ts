import type { History } from "@satsuma/engine";
import { asOfText } from "../terminal/figures.ts";

/** How much of a history is shown. */
export interface ShownHistory {
  /** Every date, however many. */
  readonly isWhole: boolean;
}

/** `as of 2011-12-10, every week since 2010-12-11`. */
export function spanText({ asOf, timezone, every, points }: History): string {
  const since = points[0]?.date ?? "";
  return `as of ${asOfText(asOf, timezone)}, every ${every} since ${since}`;
}
