import type { SkippedSegment } from "@satsuma/engine";
import { asOfText } from "../../terminal/figures.ts";
import type { Findings } from "../findings.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { segmentRows } from "../segment-rows.ts";
import { tierCourses } from "./tier-courses.ts";

/** Every segment with size, share and change; tiers and splits stand together. */
export function segmentsSection({ result, timezone, past }: Findings): Html {
  const { segments, skipped, run, asOf } = result;
  if (segments.length === 0) return html`<p>There are no segments yet.</p>`;
  const hasChange = run > 1;
  const courses =
    past.history && new Map(past.history.series.map((series) => [series.name, series]));
  const since = hasChange ? ", and who came and who went since the run before" : "";
  return html`<table class="segments">
      <caption>
        Customers in each segment as of ${asOfText(asOf, timezone)}${since}
      </caption>
      <thead>
        <tr>
          <th scope="col">Segment</th>
          <th scope="col" class="number">Customers</th>
          <th scope="col" class="number">Share</th>
          ${courses === undefined ? "" : html`<th scope="col">A year</th>`}
          ${hasChange ? html`<th scope="col" class="number">Change</th>` : ""}
        </tr>
      </thead>
      ${segmentRows(segments, { timezone, hasChange, past: courses })}
    </table>
    ${past.history && tierCourses(segments, past.history)}
    ${past.unknown.map(({ segment, failure }) => html`<p class="warning"><strong>${segment}</strong> has no course of a year (${failure.code}): ${failure.message}</p> `)}
    ${skippedText(skipped)}`;
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
