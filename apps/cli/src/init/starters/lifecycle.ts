import { roundFigure, usualDays } from "./round-figures.ts";
import type { Starter, StarterFile } from "./starter.ts";
import type { Subject } from "./subject.ts";

/** Segments by where customers stand between their first order and their last. */
export function lifecycleStarters(subject: Subject): StarterFile {
  const { behaviour, table, time } = subject;
  const recent = usualDays(behaviour.recency.quarter);
  const lapsed = longer(usualDays(behaviour.recency.threeQuarters), recent);
  return {
    file: "lifecycle.seg",
    heading: "Where customers stand between their first order and their last.",
    starters: [
      {
        name: "recent",
        title: `Active in the last ${recent} days`,
        tags: ["lifecycle"],
        teaches: "`has TABLE` is true for customers with at least one row; the window says when.",
        where: [`has ${table} in last ${recent} days`],
      },
      {
        name: "lapsed",
        title: `Nothing for ${lapsed} days`,
        description: "About the quarter of customers that has been away longest.",
        tags: ["lifecycle", "retention"],
        teaches:
          "What a customer without any row has last is unknown; a comparison with something unknown is never true.",
        where: [`days since last of ${time} > ${lapsed}`],
      },
      newcomers(subject),
      ...repeaters(subject, lapsed),
      ...prospects(subject),
    ],
  };
}

const newcomers = ({ time }: Subject): Starter => ({
  name: "new_this_quarter",
  title: "First came in the last 90 days",
  tags: ["lifecycle"],
  teaches:
    "Parentheses keep the two periods apart: first of all time, and that in the last 90 days.",
  where: [`(first of ${time} ever) in last 90 days`],
});

/** Segments by how often customers came; none where nobody came often. */
function repeaters(
  { behaviour: { orders }, table, orderCount, plural }: Subject,
  lapsed: number,
): readonly Starter[] {
  const often = Math.max(3, roundFigure(orders.fourFifths));
  if (orders.most < often) return [];
  return [
    {
      name: "one_time_buyers",
      title: "Came once",
      tags: ["lifecycle"],
      teaches: "`count of distinct` counts different values, `count of` counts rows.",
      where: [`${orderCount} ever is 1`],
    },
    {
      name: "loyal",
      title: `${often} or more ${plural}, and still coming`,
      tags: ["lifecycle", "loyalty"],
      where: [`${orderCount} ever >= ${often}`, `and has ${table} in last ${lapsed} days`],
    },
    {
      name: "slipping",
      title: "Used to come often, and stopped",
      tags: ["lifecycle", "retention"],
      teaches: "`has no` is exactly the opposite of `has`: together they are all customers.",
      where: [`${orderCount} ever >= ${often}`, `and has no ${table} in last ${lapsed} days`],
    },
  ];
}

function prospects({ behaviour, table, plural }: Subject): readonly Starter[] {
  if (behaviour.withoutRows === 0) return [];
  return [
    {
      name: "prospects",
      title: `No ${plural} yet`,
      tags: ["lifecycle"],
      where: [`has no ${table} ever`],
    },
  ];
}

/** The longer of two windows, and longer than the shorter one in any case. */
const longer = (days: number, than: number): number => (days > than ? days : than * 2);
