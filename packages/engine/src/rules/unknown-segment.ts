import { SatsumaError, nearestNames } from "@satsuma/model";

/**
 * There is no segment of that name: `RUN_SEGMENT`, with the nearest name that there is.
 *
 * @param known what it could have been
 */
export function unknownSegment(segment: string, known: readonly string[]): SatsumaError {
  const [nearest] = nearestNames(segment, known);
  return new SatsumaError("RUN_SEGMENT", `there is no segment "${segment}"`, {
    help:
      nearest === undefined
        ? "`satsuma list` shows the segments of this project"
        : `did you mean "${nearest}"?`,
  });
}
