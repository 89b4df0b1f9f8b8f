import { walk } from "@satsuma/ir";
import type { Segment } from "@satsuma/ir";
import type { ListedSegment } from "./list-result.ts";
import { nextDue } from "../run/next-due.ts";
import { hasExpired } from "../run/segment-as-of.ts";
import type { Moment } from "../run/segment-as-of.ts";
import type { PublishedRun } from "../state/published.ts";

/** What instants are reckoned from: `now` is for when a segment is due next. */
interface Listing {
  readonly moment: Moment;
  readonly now: string;
}

/** All segments with their sizes at the last run, and when they are due. */
export function listSegments(
  segments: readonly Segment[],
  last: PublishedRun | undefined,
  listing: Listing,
): ListedSegment[] {
  const results = new Map(last?.result.segments.map((result) => [result.name, result]));
  return segments.map((segment) => {
    const result = results.get(segment.name);
    const { size, share } = result ?? {};
    return {
      ...described(segment, listing),
      ...(size === undefined ? {} : { size }),
      ...(share === undefined ? {} : { share }),
      ...(last === undefined || result === undefined ? {} : { asOf: result.asOf ?? last.asOf }),
    };
  });
}

function described(segment: Segment, { moment, now }: Listing): ListedSegment {
  const { name, title, description, owner, tags, status, span, schedule, expires, tier, group } =
    segment;
  const timezone = segment.timezone ?? moment.clock.timezone;
  const due = dueOf(segment, { ...moment.clock, timezone, asOf: now });
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(owner === undefined ? {} : { owner }),
    tags,
    status,
    file: span.file,
    policy: segment.asOf,
    timezone,
    ...(schedule && { schedule }),
    ...(due === undefined ? {} : { due }),
    ...(expires === undefined ? {} : { expires }),
    isExpired: hasExpired(moment, segment),
    ...(tier && { tier }),
    ...(group && { group }),
    traits: traitsOf(segment),
  };
}

/** The next time that it would be run: not once it is archived, nor after its last day. */
function dueOf(segment: Segment, now: Moment["clock"]): string | undefined {
  if (segment.schedule === undefined || segment.status === "archived") return undefined;
  const due = nextDue(segment.schedule, now);
  return hasExpired({ clock: now, now: due }, segment) ? undefined : due;
}

const traitsOf = ({ where }: Segment): readonly string[] => [
  ...new Set(
    walk(where).flatMap((node) =>
      node.kind === "trait" ? [`${node.namespace}.${node.column}`] : [],
    ),
  ),
];
