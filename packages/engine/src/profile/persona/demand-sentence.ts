import { inWords } from "../../wording/figure-text.ts";
import type { Demand, DemandPart, PersonaSentence } from "../profile-result.ts";
import { figureWords } from "./figure-words.ts";

/** When members come: the busiest month of those that are over, and the busiest weekday. */
export function demandSentence(demand: Demand | undefined): PersonaSentence | undefined {
  if (demand === undefined) return undefined;
  const month = busiest(demand.months.slice(0, -1));
  const weekday = busiest(demand.weekdays);
  if (month === undefined) return undefined;
  const what = demand.order === undefined ? inWords(demand.events) : "orders";
  const day = weekday === undefined ? "" : `; most come on ${weekday.label}`;
  return {
    text: `Their busiest month was ${month.label}, with ${figureWords(eventsEach(month))} ${what} a member${day}.`,
    figures: [
      `demand.months.${month.label}`,
      ...(weekday ? [`demand.weekdays.${weekday.label}`] : []),
    ],
  };
}

function busiest(parts: readonly DemandPart[]): DemandPart | undefined {
  const [first] = parts
    .filter((part) => eventsEach(part) > 0)
    .toSorted((a, b) => eventsEach(b) - eventsEach(a));
  return first;
}

const eventsEach = ({ segment }: DemandPart): number =>
  segment.isSuppressed ? 0 : segment.eventsEach;
