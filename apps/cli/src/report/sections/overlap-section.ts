import type { Overlap, OverlapPair } from "@satsuma/engine";
import { amount, count, share } from "../../terminal/figures.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { picture } from "../picture.ts";
import { shareCell } from "../segment-rows.ts";
import { table } from "../table.ts";

/** Most pairs and combinations that a table lists. */
const MOST = 12;

/** Who is in several segments, in one, in none; which segments are nearly the same. */
export const overlapSection = (overlap: Overlap): Html =>
  html`<p>${coverText(overlap)}</p>
    ${overlapPicture(overlap)} ${pairsTable(overlap)} ${combinationsTable(overlap)}
    <p>
      <code>satsuma list --health</code> says which segments could be mended, and how: empty, alike,
      overdue, drifting, or not used.
    </p>`;

function coverText({ customers, none, memberships, coverAll }: Overlap): Html {
  const one = memberships[1] ?? 0;
  const several = customers - none.size - one;
  const besides =
    coverAll.length === 0
      ? undefined
      : html` Not counting those that everybody is in:
        ${coverAll.map((name, i) => html`${i > 0 ? ", " : ""}<code>${name}</code>`)}.`;
  return html`Of ${amount(customers, "customer")} ${count(none.size)} (${share(none.share)}) are in
  no segment, ${count(one)} in exactly one, ${count(several)} in several.${besides}`;
}

/** Shares of the row's members: two small segments may overlap wholly and still be a sliver of a large one. */
function overlapPicture({ segments, both, customers }: Overlap): Html | undefined {
  // What holds nobody or everybody overlaps in one way only.
  const shown = segments.flatMap((segment, i) =>
    segment.size > 0 && segment.size < customers ? [{ segment, i }] : [],
  );
  if (shown.length < 2) return undefined;
  const names = shown.map(({ segment }) => segment.name);
  return picture({
    figure: {
      kind: "heat map",
      title: "Who else they are",
      caption:
        "How many per cent of the row's members are in the column's segment too. Segments that hold nobody or everybody are left out.",
      value: { label: "Per cent of the row's members" },
      rows: { label: "Members of", names },
      columns: { label: "who are also in", names },
      cells: shown.map(({ segment, i }) =>
        shown.map(({ i: j }) =>
          i === j ? null : Math.round((100 * (both[i]?.[j] ?? 0)) / segment.size),
        ),
      ),
    },
  });
}

function pairsTable({ pairs, segments, customers }: Overlap): Html {
  // Everybody is in those of a segment that holds everybody: that says nothing of the other.
  const whole = new Set(segments.filter(({ size }) => size === customers).map(({ name }) => name));
  const alike = pairs.filter(
    ({ both, one, other }) => both > 0 && !whole.has(one) && !whole.has(other),
  );
  if (alike.length === 0) return html`<p>No two segments have a member in common.</p>`;
  return table(
    `The ${Math.min(MOST, alike.length)} pairs most alike, of ${count(alike.length)} that overlap. Alike is what both have, as a share of what either has (Jaccard index).`,
    [
      { label: "Two segments" },
      { label: "Both", kind: "number" },
      { label: "Alike", kind: "cell" },
      { label: "Times chance", kind: "number" },
      { label: "What that means" },
    ],
    alike
      .slice(0, MOST)
      .map((pair) => [
        html`<code>${pair.one}</code> and <code>${pair.other}</code>`,
        count(pair.both),
        shareCell(pair.jaccard ?? 0),
        pair.lift === null ? "–" : pair.lift.toFixed(1),
        relationText(pair),
      ]),
  );
}

function relationText({ relation, one, other, oneInOther, otherInOne }: OverlapPair): string {
  if (relation === "same") return "the same members: one of them may go";
  if (relation === "near-duplicate") return "nearly the same: one of them may go";
  if (relation === "within") return `all of ${one} are in ${other}`;
  if (relation === "around") return `all of ${other} are in ${one}`;
  return `${share(oneInOther ?? 0)} of ${one}, ${share(otherInOne ?? 0)} of ${other}`;
}

const combinationsTable = ({ combinations, otherCombinations }: Overlap): Html =>
  table(
    `The largest groups of customers who are in exactly the same segments${otherCombinations.combinations === 0 ? "" : `; ${amount(otherCombinations.combinations, "smaller group")} hold the other ${count(otherCombinations.size)}`}`,
    [
      { label: "In exactly" },
      { label: "Customers", kind: "number" },
      { label: "Share", kind: "cell" },
    ],
    combinations
      .slice(0, MOST)
      .map(({ segments, size, share: part }) => [
        segments.length === 0
          ? "no segment"
          : segments.map((name, i) => html`${i > 0 ? ", " : ""}<code>${name}</code>`),
        count(size),
        shareCell(part),
      ]),
  );
