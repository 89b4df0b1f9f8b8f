import { dayNumber } from "@satsuma/figure";
import type { Profile } from "@satsuma/engine";
import type { Html } from "../../html.ts";
import { picture } from "../../picture.ts";

type Demand = NonNullable<Profile["demand"]>;
type Figures = Demand["months"][number]["segment"];

/** What a member buys in each month, beside what any other customer does. */
export function demandPicture({ demand }: Profile): Html | undefined {
  if (demand === undefined || demand.months.length < 2) return undefined;
  const { months, unit, amount, events } = demand;
  const last = months.length - 1;
  const points = (figures: readonly (Figures | undefined)[]) =>
    figures.flatMap((figure, i) => {
      const value = each(figure, amount !== undefined);
      return value === undefined ? [] : [[dayNumber(months[i]!.label), value] as const];
    });
  return picture({
    figure: {
      kind: "curve",
      title: "Demand by month",
      caption: `${months[0]?.label ?? ""} to ${months[last]?.label ?? ""}, of which the last may not be over; an average customer of each group, buyer or not.`,
      x: { label: "Month by month", scale: "date" },
      y: {
        label: amount === undefined ? `${events} each` : `${amount} each`,
        ...(amount === undefined || unit === undefined ? {} : { unit }),
      },
      lines: [
        { label: "members", points: points(months.map((month) => month.segment)) },
        {
          label: "the others",
          role: "reference",
          points: points(months.map((month) => month.base)),
        },
      ],
    },
  });
}

function each(figure: Figures | undefined, isAmount: boolean): number | undefined {
  if (figure === undefined || figure.isSuppressed) return undefined;
  return isAmount ? figure.amountEach : figure.eventsEach;
}
