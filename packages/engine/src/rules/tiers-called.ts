import type { Segment } from "@satsuma/ir";
import { SatsumaError, nearestNames } from "@satsuma/model";

/** The tiers of one declaration, in order; there is always a first. @throws SatsumaError `RUN_SEGMENT` when no tiers are called so */
export function tiersCalled(
  of: string,
  segments: readonly Segment[],
): readonly [Segment, ...(readonly Segment[])] {
  const [first, ...others] = segments.filter(({ tier }) => tier?.of === of);
  if (first !== undefined) return [first, ...others];
  const [nearest] = nearestNames(
    of,
    segments.flatMap(({ tier }) => tier?.of ?? []),
  );
  throw new SatsumaError("RUN_SEGMENT", `there are no tiers "${of}"`, {
    help:
      nearest === undefined
        ? "`satsuma list` shows the segments and tiers of this project"
        : `did you mean "${nearest}"?`,
  });
}
