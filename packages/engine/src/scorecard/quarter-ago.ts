import { walk } from "@satsuma/ir";
import type { Kind, Segment } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";
import { segmentsAt } from "../history/at-instants.ts";
import { dataSpan } from "../run/data-span.ts";
import { localDate } from "../run/local-date.ts";
import { isBefore } from "../run/segment-as-of.ts";
import type { Session } from "../queries/session.ts";

/** How a segment has changed since a quarter ago. */
export interface Quarter {
  readonly before: number;
  readonly now: number;
  /** Of those who were in it then, who still is. */
  readonly stayed: number;
}

/** The same local time three months earlier. */
export const quarterBefore = ({ clock }: Session): string =>
  Temporal.Instant.from(clock.asOf)
    .toZonedDateTimeISO(clock.timezone)
    .subtract({ months: 3 })
    .toInstant()
    .toString();

/** Why nothing can be said of a quarter ago; undefined when it can. */
export function noQuarter({ catalogue, clock }: Session, before: string): string | undefined {
  const span = dataSpan(catalogue);
  if (span === undefined) return "there are no events, and attributes have no history";
  if (isBefore(span.first, before)) return undefined;
  return `the data begins on ${localDate(span.first, clock.timezone)}, less than a quarter before`;
}

/** Whether time changes anything about who is in a segment: one that reads attributes only has no history. */
export const hasHistory = ({ where }: Segment): boolean =>
  walk(where).some(({ kind }) => changing.has(kind));

const changing: ReadonlySet<Kind> = new Set<Kind>([
  "aggregate",
  "sequence",
  "periods",
  "elapsed",
  "inWindow",
  "trait",
  "ago",
  "moment",
]);

/** Sizes now and then, and who stayed, of each segment in order. */
export async function sinceQuarter(
  session: Session,
  segments: readonly Segment[],
  before: string,
): Promise<readonly Quarter[]> {
  const instants = [before, session.clock.asOf];
  const { sizes, left } = await segmentsAt(session, { segments, instants });
  return segments.map((_, i) => {
    const [past, now] = [sizes[i]![0]!, sizes[i]![1]!];
    return { before: past, now, stayed: past - left[i]![1]! };
  });
}
