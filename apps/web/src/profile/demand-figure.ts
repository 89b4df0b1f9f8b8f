import { dayNumber } from "@satsuma/figure";
import type { Figure, Profile } from "../api/answers.ts";

type Demand = NonNullable<Profile["demand"]>;
type Part = Demand["months"][number];

/** Events per customer by month: members, and everyone else for comparison. Months of too few buyers are gaps. */
export function demandFigure({ events, months }: Demand): Figure {
  return {
    kind: "curve",
    title: `${events} per customer by month`,
    caption: `${months.length} months, from ${months[0]?.label ?? ""} to ${months.at(-1)?.label ?? ""}; the last may not be over.`,
    x: { label: "month by month", scale: "date" },
    y: { label: `${events} per customer` },
    lines: [
      { label: "members", points: pointsOf(months, (part) => part.segment) },
      { label: "everyone else", points: pointsOf(months, (part) => part.base), role: "reference" },
    ],
  };
}

const pointsOf = (
  months: readonly Part[],
  side: (part: Part) => Part["base"],
): readonly (readonly [number, number])[] =>
  months.flatMap((part): (readonly [number, number])[] => {
    const figures = side(part);
    return figures === undefined || figures.isSuppressed
      ? []
      : [[dayNumber(part.label), figures.eventsEach]];
  });
