import type { Segment } from "@satsuma/ir";
import type { ListedSegment } from "../results.ts";

/** A segment with its size at the last run, if it was part of it. */
export function listed(
  segment: Segment,
  last: { size: number; share: number } | undefined,
  asOf: string | undefined,
): ListedSegment {
  const { name, title, description, owner, tags, status, span } = segment;
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(owner === undefined ? {} : { owner }),
    tags,
    status,
    file: span.file,
    ...(last === undefined ? {} : { size: last.size, share: last.share }),
    ...(last === undefined || asOf === undefined ? {} : { asOf }),
  };
}
