import { dayNumber } from "@satsuma/figure";
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
      : [{ label: shownTitle(tier) || tier.name, points: onDates(sizes, points) }];
  });
  const last = points.at(-1)?.date ?? "";
  if (lines.length === 0 || points.length < 2) return undefined;
  const [first] = tiers;
  return picture({
    figure: {
      kind: "curve",
      title: `${first?.tier?.title ?? first?.tier?.of ?? "Tiers"} over a year`,
      caption: `Customers in each tier, month by month from ${points[0]?.date ?? ""} to ${last}.`,
      x: { label: "Month by month", scale: "date" },
      y: { label: "Customers" },
      lines,
    },
  });
}

const onDates = (
  sizes: readonly (number | null)[],
  points: History["points"],
): readonly (readonly [number, number])[] =>
  sizes.flatMap((size, i) => (size === null ? [] : [[dayNumber(points[i]!.date), size] as const]));
