import type { HistorySeries, SegmentResult } from "@satsuma/engine";
import { familyOf, shownTitle } from "../terminal/families.ts";
import { asOfText, count, gain, loss, share } from "../terminal/figures.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { spark } from "./spark.ts";

/** How rows are written. */
export interface RowContext {
  readonly timezone: string;
  /** Who came and who went with the published run, by segment; undefined where there is none before to compare with. */
  readonly changes: ReadonlyMap<string, SegmentChange> | undefined;
  /** The course of the sizes, by segment; undefined where it is not known of any. */
  readonly past: ReadonlyMap<string, HistorySeries> | undefined;
}

export interface SegmentChange {
  readonly entered: number;
  readonly left: number;
}

/** The rows of the table of segments; tiers, and the groups of a split, stand under the title they share. */
export const segmentRows = (segments: readonly SegmentResult[], context: RowContext): Html =>
  html`${familiesOf(segments).map((family) => familyRows(family, context))}`;

/** Segments that stand together, in order: the tiers of one set, the groups of one split, or those that are on their own. */
interface Family {
  readonly of?: string;
  readonly title?: string;
  readonly segments: SegmentResult[];
}

function familiesOf(segments: readonly SegmentResult[]): readonly Family[] {
  const families: Family[] = [];
  for (const segment of segments) {
    const family = familyOf(segment);
    const last = families.at(-1);
    if (last !== undefined && last.of === family?.of) last.segments.push(segment);
    else families.push({ ...family, segments: [segment] });
  }
  return families;
}

const familyRows = ({ of, title = of, segments }: Family, context: RowContext): Html =>
  html`<tbody>
    ${title === undefined ? undefined : headingRow(title, context)}
    ${segments.map((segment) => segmentRow(segment, context))}
  </tbody> `;

const headingRow = (title: string, { changes, past }: RowContext): Html =>
  html`<tr class="family">
    <th
      scope="rowgroup"
      colspan="${3 + Number(changes !== undefined) + Number(past !== undefined)}"
    >
      ${title}
    </th>
  </tr>`;

function segmentRow(segment: SegmentResult, { timezone, changes, past }: RowContext): Html {
  const { name, size, share: part, asOf } = segment;
  const title = shownTitle(segment);
  return html`<tr>
    <th scope="row">
      <span>${title === "" ? name : title}</span> ${title === "" ? "" : html`<code>${name}</code>`}
      ${asOf === undefined ? "" : html`<small>as of ${asOfText(asOf, timezone)}</small>`}
    </th>
    <td class="number">${count(size)}</td>
    ${shareCell(part)} ${past === undefined ? "" : html`<td>${courseOf(past.get(name))}</td>`}
    ${changes === undefined ? "" : html`<td class="number">${changeText(changes.get(name))}</td>`}
  </tr> `;
}

const courseOf = (series: HistorySeries | undefined): Html | string =>
  series === undefined ? "not known" : spark(series.sizes);

const changeText = (change: SegmentChange | undefined): Html | string =>
  change === undefined
    ? "0"
    : html`<span>${gain(change.entered)}</span> <span>${loss(change.left)}</span>`;

/** A share in per cent, with a bar behind it. */
export const shareCell = (part: number): Html =>
  html`<td class="number share">
    <i style="--part:${part.toFixed(4)}"></i><span>${share(part)}</span>
  </td> `;
