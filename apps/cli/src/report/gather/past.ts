import type { AsOf, History, HistorySeries, ListedSegment, Project, Work } from "@satsuma/engine";
import { told } from "../told.ts";
import type { ToldFailure } from "../told.ts";

/** The year up to a run. */
export interface Past {
  /** Sizes at the end of each month, null where nothing was known yet; undefined when there are none to tell. */
  readonly history: History | undefined;
  /** Segments whose past cannot be told: a model that they stand on could not be fitted so early, say. */
  readonly unknown: readonly UnknownPast[];
}

export interface UnknownPast {
  readonly segments: readonly string[];
  readonly failure: ToldFailure;
}

/**
 * The size of segments at the end of each month. Where a model cannot be fitted so early, segments are told apart by whose models they
 * stand on, so that the others are told.
 */
export async function pastOf(
  project: Project,
  segments: readonly string[],
  at: Work & AsOf,
): Promise<Past> {
  if (segments.length === 0) return { history: undefined, unknown: [] };
  const past = await courses(project, segments, at);
  if (past.unknown.length === 0) return past;
  const listed = new Map((await project.list(at)).map((each) => [each.name, each]));
  const groups = Map.groupBy(segments, (segment) => namespacesOf(listed.get(segment)));
  if (groups.size === 1) return past;
  const pasts: Past[] = [];
  for (const group of groups.values()) pasts.push(await courses(project, group, at));
  return pasts.reduce(together);
}

async function courses(
  project: Project,
  segments: readonly string[],
  at: Work & AsOf,
): Promise<Past> {
  const { found, failure } = await told(at, () =>
    project.history(segments, { ...at, every: "month", for: "1y" }),
  );
  return failure === undefined
    ? { history: sinceFirstEvent(found), unknown: [] }
    : { history: undefined, unknown: [{ segments, failure }] };
}

/** Plugins whose models a segment stands on, as one text. */
const namespacesOf = (segment: ListedSegment | undefined): string =>
  [...new Set(segment?.traits.map((trait) => trait.split(".")[0] ?? ""))].toSorted().join(" ");

/** Before the first event nobody could be in a segment or out of it. */
function sinceFirstEvent(history: History): History {
  const { pointsBefore } = history.known;
  const blank = (sizes: HistorySeries["sizes"]): HistorySeries["sizes"] =>
    sizes.map((size, i) => (i < pointsBefore ? null : size));
  const series = history.series.map((each) => ({ ...each, sizes: blank(each.sizes) }));
  return { ...history, series };
}

const together = (one: Past, other: Past): Past => ({
  history:
    one.history && other.history
      ? {
          ...one.history,
          series: [...one.history.series, ...other.history.series],
          known: { ...one.history.known, firstEvent: earlier(one.history, other.history) },
        }
      : (one.history ?? other.history),
  unknown: [...one.unknown, ...other.unknown],
});

const earlier = (one: History, other: History): string | null =>
  [one, other].flatMap(({ known }) => known.firstEvent ?? []).toSorted()[0] ?? null;
