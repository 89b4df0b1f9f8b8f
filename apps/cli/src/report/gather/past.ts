import type { AsOf, History, HistorySeries, Project, Work } from "@satsuma/engine";
import { told } from "../told.ts";
import type { ToldFailure } from "../told.ts";

/** The year up to a run. */
export interface Past {
  /** Sizes at the end of each month, null where nothing was known yet; undefined when there are none to tell. */
  readonly history: History | undefined;
  /** Why there are none. */
  readonly failure?: ToldFailure;
}

/** The size of segments at the end of each month. */
export async function pastOf(
  project: Project,
  segments: readonly string[],
  at: Work & AsOf,
): Promise<Past> {
  if (segments.length === 0) return { history: undefined };
  const { found, failure } = await told(at, () =>
    project.history(segments, { ...at, every: "month", for: "1y" }),
  );
  return failure === undefined
    ? { history: sinceFirstEvent(found) }
    : { history: undefined, failure };
}

/** Before the first event nobody could be in a segment or out of it. */
function sinceFirstEvent(history: History): History {
  const { pointsBefore } = history.known;
  const blank = (sizes: HistorySeries["sizes"]): HistorySeries["sizes"] =>
    sizes.map((size, i) => (i < pointsBefore ? null : size));
  const series = history.series.map((each) => ({ ...each, sizes: blank(each.sizes) }));
  return { ...history, series };
}
