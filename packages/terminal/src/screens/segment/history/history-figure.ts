import { dayNumber } from "@satsuma/figure";
import type { Curve } from "@satsuma/figure";
import type { History } from "@satsuma/engine";

/** The size of a segment over time as a picture; up to the instant that past and future meet at. */
export function historyFigure({ points, series, every }: History): Curve {
  const now = Math.max(
    0,
    points.findLastIndex(({ isAhead }) => !isAhead),
  );
  return {
    kind: "curve",
    title: "Size",
    x: { label: `${every} by ${every}`, scale: "date" },
    y: { label: "customers" },
    lines: series.map(({ name, sizes }) => ({
      label: name,
      points: sizes
        .slice(0, now + 1)
        .flatMap((size, i): (readonly [number, number])[] =>
          size === null ? [] : [[dayNumber(points[i]!.date), size]],
        ),
    })),
  };
}
