import type { SegmentDiff } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { share } from "../terminal/figures.ts";

/** A segment that changes by more than it may. */
interface TooMuch {
  readonly segment: string;
  /** Of its size before, 0 and up; null where it was empty before. */
  readonly changedBy: number | null;
}

/** How much a segment may change: `10%`, as a share. @throws SatsumaError `USAGE_FAIL_OVER` */
export function failOver(text: string): number {
  const { percent } = /^(?<percent>\d+(?:\.\d+)?)%$/u.exec(text.trim())?.groups ?? {};
  if (percent !== undefined) return Number(percent) / 100;
  throw new SatsumaError("USAGE_FAIL_OVER", `"${text}" is no percentage`, {
    help: "write how much of a segment may come and go, such as --fail-over 10%",
  });
}

/** The segments of which more come and go than a share of their size before. A new segment has none, and is left out. */
export const tooMuch = (segments: readonly SegmentDiff[], limit: number): readonly TooMuch[] =>
  segments.flatMap(({ name, change, before, entered, left }) => {
    const moved = entered + left;
    if (change === "added" || moved <= limit * before) return [];
    return [{ segment: name, changedBy: before === 0 ? null : moved / before }];
  });

/** `big changes by 62.6%, more than 10.0%`. */
export const tooMuchText = ({ segment, changedBy }: TooMuch, limit: number): string =>
  changedBy === null
    ? `${segment} was empty and is not any more, more than ${share(limit)}`
    : `${segment} changes by ${share(changedBy)}, more than ${share(limit)}`;
