import type { AsOf, History, HistorySeries, ListedSegment, Project, Work } from "@satsuma/engine";
import { told } from "../told.ts";
import type { ToldFailure } from "../told.ts";

/** The year up to a run. */
export interface Past {
  /** Sizes at the end of each month, null where nothing was known yet; undefined when there are no segments to tell of. */
  readonly history: History | undefined;
  /** Segments whose past cannot be told so far back: a model that they stand on could not be fitted so early, say. */
  readonly unknown: readonly UnknownPast[];
}

export interface UnknownPast {
  readonly segment: string;
  readonly failure: ToldFailure;
  /** Local date of the first size that is known; absent where none of the year is. */
  readonly since?: string;
}

/** What is tried of the past, longest first. */
const stretches = ["1y", "6m", "3m"] as const;

/**
 * The size of segments at the end of each month. Where a model cannot be fitted so early, segments are told apart by whose models they
 * stand on, and those that fail are told for as long as they can be.
 */
export async function pastOf(
  project: Project,
  segments: readonly string[],
  at: Work & AsOf,
): Promise<Past> {
  if (segments.length === 0) return { history: undefined, unknown: [] };
  const whole = await told(at, () => course(project, segments, at));
  if (whole.failure === undefined) return { history: known(whole.found), unknown: [] };
  const listed = new Map((await project.list(at)).map((each) => [each.name, each]));
  const groups = Map.groupBy(segments, (segment) => namespacesOf(listed.get(segment)));
  let past: Past = { history: undefined, unknown: [] };
  for (const group of groups.values()) past = together(past, await pastOfGroup(project, group, at));
  return inOrder(past, segments);
}

const course = (
  project: Project,
  segments: readonly string[],
  at: Work & AsOf,
  stretch: string = stretches[0],
): Promise<History> => project.history(segments, { ...at, every: "month", for: stretch });

/** Plugins whose models a segment stands on, as one text. */
const namespacesOf = (segment: ListedSegment | undefined): string =>
  [...new Set(segment?.traits.map((trait) => trait.split(".")[0]))].toSorted().join(" ");

async function pastOfGroup(
  project: Project,
  segments: readonly string[],
  at: Work & AsOf,
): Promise<Past> {
  let first: ToldFailure | undefined;
  for (const stretch of stretches) {
    const { found, failure } = await told(at, () => course(project, segments, at, stretch));
    first ??= failure;
    if (found === undefined) continue;
    const since = found.points[0]?.date;
    return {
      history: known(found),
      unknown:
        first === undefined || since === undefined
          ? []
          : segments.map((segment) => ({ segment, failure: first!, since })),
    };
  }
  return {
    history: undefined,
    unknown: first === undefined ? [] : segments.map((segment) => ({ segment, failure: first! })),
  };
}

/** Before the first event nobody could be in a segment or out of it. */
function known(history: History): History {
  const { pointsBefore } = history.known;
  const blank = (sizes: HistorySeries["sizes"]): HistorySeries["sizes"] =>
    sizes.map((size, i) => (i < pointsBefore ? null : size));
  return {
    ...history,
    series: history.series.map((each) => ({ ...each, sizes: blank(each.sizes) })),
  };
}

function together(one: Past, other: Past): Past {
  const unknown = [...one.unknown, ...other.unknown];
  if (one.history === undefined || other.history === undefined)
    return { history: one.history ?? other.history, unknown };
  const [longer, shorter] =
    one.history.points.length >= other.history.points.length
      ? [one.history, other.history]
      : [other.history, one.history];
  const missing = Array.from({ length: longer.points.length - shorter.points.length }, () => null);
  const padded = shorter.series.map((series) => ({
    ...series,
    sizes: [...missing, ...series.sizes],
    shares: [...missing, ...series.shares],
    entered: [...missing, ...series.entered],
    left: [...missing, ...series.left],
  }));
  const firsts = [longer, shorter].flatMap(({ known: { firstEvent } }) => firstEvent ?? []);
  return {
    history: {
      ...longer,
      series: [...longer.series, ...padded],
      known: { ...longer.known, firstEvent: firsts.toSorted()[0] ?? null },
    },
    unknown,
  };
}

/** As the segments are, whichever was known first. */
function inOrder({ history, unknown }: Past, segments: readonly string[]): Past {
  const place = new Map(segments.map((segment, i) => [segment, i]));
  const series = history?.series.toSorted(
    (one, other) => (place.get(one.name) ?? 0) - (place.get(other.name) ?? 0),
  );
  return { history: history && series && { ...history, series }, unknown };
}
