import type { Changes, ChangesRun, History, SkippedSegment } from "@satsuma/engine";
import { asOfText, count } from "../../terminal/figures.ts";
import type { Findings } from "../findings.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { segmentRows } from "../segment-rows.ts";
import type { SegmentChange } from "../segment-rows.ts";
import { tierCourses } from "./tier-courses.ts";

/** Every segment with size, share and change; tiers and splits stand together. */
export function segmentsSection({ result, timezone, past, changes }: Findings): Html {
  const { segments, skipped, asOf } = result;
  if (segments.length === 0) return html`<p>There are no segments yet.</p>`;
  const courses =
    past.history && new Map(past.history.series.map((series) => [series.name, series]));
  const before = changes.found?.before;
  const changed = before && changes.found && bySegment(changes.found);
  return html`<table class="segments">
      <caption>
        Customers in each segment as of
        ${asOfText(asOf, timezone)}${before && sinceText(before, timezone)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Segment</th>
          <th scope="col" class="number">Customers</th>
          <th scope="col" class="number">Share</th>
          ${courses === undefined ? "" : html`<th scope="col">Over a year</th>`}
          ${changed === undefined ? "" : html`<th scope="col" class="number">Change</th>`}
        </tr>
      </thead>
      ${segmentRows(segments, { timezone, changes: changed, past: courses })}
    </table>
    ${past.history && sinceWhenText(past.history)} ${past.history && unfittedTexts(past.history)}
    ${past.failure && html`<p class="warning">The course of the year is not known: ${past.failure.message}.</p>`}
    ${past.history && tierCourses(segments, past.history)} ${skippedText(skipped)}`;
}

const sinceText = ({ run, asOf }: ChangesRun, timezone: string): string =>
  `; change is who came and who went since run ${count(run)}, as of ${asOfText(asOf, timezone)}`;

function bySegment({ counts }: Changes): ReadonlyMap<string, SegmentChange> {
  const changes = new Map<string, SegmentChange>();
  for (const { segment, change, count: customers } of counts) {
    const so = changes.get(segment) ?? { entered: 0, left: 0 };
    changes.set(segment, { ...so, [change]: so[change] + customers });
  }
  return changes;
}

/** Days that windows usually reach back at most. */
const YEAR = 366;

/** Where the data is young, the first sizes are small for want of it. */
function sinceWhenText({ points, known, timezone }: History): Html | undefined {
  const [first] = points;
  if (first === undefined || known.firstEvent === null) return undefined;
  const days = (Date.parse(first.instant) - Date.parse(known.firstEvent)) / 86_400_000;
  if (days > YEAR) return undefined;
  const since = asOfText(known.firstEvent, timezone).slice(0, 10);
  return html`<p>
    <small
      >The data begins on ${since}. Sizes before are left blank, and the first ones after know
      little of the past.</small
    >
  </p>`;
}

/** Methods that had too little to learn from at the first dates. */
function unfittedTexts({ known: { unfitted }, timezone }: History): readonly Html[] {
  const methods = [...Map.groupBy(unfitted, ({ method }) => method)];
  return methods.map(([method, points]) => {
    const last = asOfText(points.at(-1)?.asOf ?? "", timezone);
    return html`<p>
      <small
        >What stands on ${method} is not known up to ${last}: there was too little to learn from
        (${points[0]?.message ?? ""}).</small
      >
    </p>`;
  });
}

function skippedText(skipped: readonly SkippedSegment[]): Html | undefined {
  if (skipped.length === 0) return undefined;
  return html`<p>Not run, and without members:</p>
    <ul>
      ${skipped.map((segment) => html`<li>${segment.title ?? segment.name}: ${whyText(segment)}</li>`)}
    </ul>`;
}

const whyText = ({ why, expires }: SkippedSegment): string =>
  why === "expired" && expires !== undefined ? `expired after ${expires}` : why;
