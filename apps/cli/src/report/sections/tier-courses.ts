import type { History, SegmentResult } from "@satsuma/engine";
import { familyOf, shownTitle } from "../../terminal/families.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { picture } from "../picture.ts";

/** How the tiers of each set grew and shrank beside each other. */
export function tierCourses(segments: readonly SegmentResult[], history: History): Html {
  const sets = Map.groupBy(
    segments.filter(({ tier }) => tier !== undefined),
    (segment) => familyOf(segment)?.of ?? "",
  );
  return html`<div class="pictures">
    ${[...sets.values()].map((tiers) => courses(tiers, history))}
  </div>`;
}

function courses(tiers: readonly SegmentResult[], { points, series }: History): Html | undefined {
  const lines = tiers.flatMap((tier) => {
    const sizes = series.find(({ name }) => name === tier.name)?.sizes;
    return sizes === undefined
      ? []
      : [{ label: shownTitle(tier) || tier.name, points: inMonths(sizes) }];
  });
  const last = points.at(-1)?.date ?? "";
  if (lines.length === 0 || points.length < 2) return undefined;
  const [first] = tiers;
  return picture({
    figure: {
      kind: "curve",
      title: `${first?.tier?.title ?? first?.tier?.of ?? "Tiers"} over a year`,
      caption: `Customers in each tier, month by month from ${points[0]?.date ?? ""} to ${last}.`,
      x: { label: `Months before ${last}` },
      y: { label: "Customers" },
      lines,
    },
  });
}

const inMonths = (sizes: readonly (number | null)[]): readonly (readonly [number, number])[] =>
  sizes.flatMap((size, i) => (size === null ? [] : [[i - sizes.length + 1, size] as const]));
