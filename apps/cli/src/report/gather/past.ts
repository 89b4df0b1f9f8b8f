import type { AsOf, History, Project, Work } from "@satsuma/engine";
import { told } from "../told.ts";
import type { ToldFailure } from "../told.ts";

/** The year up to a run. */
export interface Past {
  /** Of the segments whose past can be told; undefined when there are none. */
  readonly history: History | undefined;
  /** Segments whose past cannot be told: a model that they stand on could not be fitted so early, say. */
  readonly unknown: readonly { readonly segment: string; readonly failure: ToldFailure }[];
}

/** The size of segments at the end of each month. Those that cannot be told are found by halving, so that the others are. */
export async function pastOf(
  project: Project,
  segments: readonly string[],
  at: Work & AsOf,
): Promise<Past> {
  const [only] = segments;
  if (only === undefined) return { history: undefined, unknown: [] };
  const { found, failure } = await told(at, () =>
    project.history(segments, { ...at, every: "month", for: "1y" }),
  );
  if (failure === undefined) return { history: found, unknown: [] };
  if (segments.length === 1) return { history: undefined, unknown: [{ segment: only, failure }] };
  const middle = Math.ceil(segments.length / 2);
  return together(
    await pastOf(project, segments.slice(0, middle), at),
    await pastOf(project, segments.slice(middle), at),
  );
}

const together = (one: Past, other: Past): Past => ({
  history:
    one.history && other.history
      ? { ...one.history, series: [...one.history.series, ...other.history.series] }
      : (one.history ?? other.history),
  unknown: [...one.unknown, ...other.unknown],
});
