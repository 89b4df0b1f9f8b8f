import type { OverlapPair, ScoredSegment, Scorecard, ScorecardMeasure } from "@satsuma/engine";
import { asOfText, count, share } from "../../terminal/figures.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { picture } from "../picture.ts";
import { shareCell } from "../segment-rows.ts";
import { table } from "../table.ts";

/** Segments that are explained in sentences. */
const EXPLAINED = 5;

/** Two segments of nearly the same members. */
type Twins = Pick<OverlapPair, "one" | "other">;

/** Which segments are worth most attention, by which criteria, and why. */
export function scoreCardSection(
  card: Scorecard,
  { timezone, twins }: { readonly timezone: string; readonly twins: readonly Twins[] },
): Html {
  const ranked = card.segments.filter(({ rank }) => rank !== null);
  const measures = criteriaTable(card.criteria);
  if (ranked.length === 0)
    return html`<p>No segment has enough members to be ranked.</p>
      ${measures}`;
  return html`<p>
      Growth and stability look back to ${asOfText(card.before, timezone)}. A total is the mean of
      the criteria by their weights, 0% to 100%.
    </p>
    ${scoresPicture(ranked, card.criteria)} ${rankTable(card.segments, twins)}
    <h3>Why the first ${Math.min(EXPLAINED, ranked.length)} stand where they do</h3>
    <dl class="reasons">${ranked.slice(0, EXPLAINED).map(reasons)}</dl>
    ${measures} ${leftOutText(card)}`;
}

const nameOf = ({ name, title }: Pick<ScoredSegment, "name" | "title">): Html =>
  title === undefined ? html`${name}` : html`${title} <code>${name}</code>`;

const scoresPicture = (
  ranked: readonly ScoredSegment[],
  criteria: readonly ScorecardMeasure[],
): Html =>
  picture({
    figure: {
      kind: "heat map",
      title: "Scores by criterion",
      caption:
        "0% is the worst, 100% the best that the scale of a criterion has. Best total first.",
      value: { label: "Score", unit: "share" },
      rows: { label: "Segment", names: ranked.map(({ name }) => name) },
      columns: { label: "Criterion", names: criteria.map(({ criterion }) => criterion) },
      cells: ranked.map(({ scores }) =>
        scores.map(({ scaled }) => (scaled === null ? null : Math.round(100 * scaled) / 100)),
      ),
    },
  });

const rankTable = (segments: readonly ScoredSegment[], twins: readonly Twins[]): Html =>
  table(
    "Segments by total score",
    [
      { label: "Segment" },
      { label: "Rank", kind: "number" },
      { label: "Customers", kind: "number" },
      { label: "Total", kind: "cell" },
      { label: "What decides" },
    ],
    segments.map((segment, i) => [
      html`${nameOf(segment)} ${twinText(segment, { before: segments.slice(0, i), twins })}`,
      segment.rank === null ? "–" : count(segment.rank),
      count(segment.size),
      segment.total === null ? html`<td class="number">–</td>` : shareCell(segment.total),
      segment.unranked ?? segment.pros[0] ?? segment.cons[0] ?? "",
    ]),
  );

/** Said of the later one only. */
function twinText(
  { name }: ScoredSegment,
  {
    before,
    twins,
  }: { readonly before: readonly ScoredSegment[]; readonly twins: readonly Twins[] },
): Html | undefined {
  const twin = before.find((other) =>
    twins.some(
      (pair) => [pair.one, pair.other].toSorted().join() === [name, other.name].toSorted().join(),
    ),
  );
  return twin && html`<small>nearly the same members as ${twin.title ?? twin.name}</small>`;
}

const reasons = (segment: ScoredSegment): Html =>
  html`<dt>${nameOf(segment)}</dt>
    <dd>
      <ul>
        ${segment.pros.map((sentence) => html`<li class="pro">${sentence}</li> `)}
        ${segment.cons.map((sentence) => html`<li class="con">${sentence}</li> `)}
      </ul>
    </dd> `;

function criteriaTable(criteria: readonly ScorecardMeasure[]): Html {
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return table(
    "The criteria and what each counts",
    [{ label: "Criterion" }, { label: "Counts", kind: "number" }, { label: "What it is" }],
    criteria.map(({ criterion, weight, doc, scale }) => [
      criterion,
      share(all === 0 ? 0 : weight / all),
      `${doc} Scaled: ${scale}.`,
    ]),
  );
}

const leftOutText = ({ leftOut }: Scorecard): Html | undefined =>
  leftOut.length === 0
    ? undefined
    : html`<p>Not counted:</p>
        <ul>
          ${leftOut.map(({ criterion, why }) => html`<li><strong>${criterion}</strong>: ${why}</li> `)}
        </ul>`;
