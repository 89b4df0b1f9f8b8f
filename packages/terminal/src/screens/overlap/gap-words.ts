import type { Overlap } from "@satsuma/engine";
import { shareText } from "@satsuma/model";
import { amountText } from "../../text/number-text.ts";

/** Whom the segments leave out, and what sets them apart. */
export function gapWords(overlap: Overlap): string {
  const apart = (overlap.none.differs ?? []).map(({ sentence }) => sentence).join("; ");
  const who = leftOut(overlap);
  return apart === "" ? who : `${who} What sets them apart: ${apart}.`;
}

/** Whom the segments leave out. */
export function leftOut({ none, coverAll }: Overlap): string {
  const aside = coverAll.length === 0 ? "" : `, ${coverAll.join(", ")} left aside`;
  if (none.size === 0) return `Everybody is in a segment${aside}.`;
  return `${amountText(none.size, "customer")} (${shareText(none.share)}) ${none.size === 1 ? "is" : "are"} in no segment${aside}.`;
}

/** The segments that count for who is in none: all but those that everybody is in. */
export const countedSegments = ({ segments, coverAll }: Overlap): readonly string[] =>
  segments
    .filter(({ name, tier, group }) =>
      [name, tier?.of, group?.of].every((each) => each === undefined || !coverAll.includes(each)),
    )
    .map(({ name }) => name);
