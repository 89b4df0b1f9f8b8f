import { compare, eventCount, number, or } from "@satsuma/ir";
import type { Session } from "../queries/session.ts";
import type { RuleOverTime } from "./rules-at.ts";

/**
 * Who is known at an instant: has any event before it. Undefined where there is a table of customers: nobody says since when each of
 * them is one.
 */
export function arrivedRule({ config, catalogue }: Session): RuleOverTime | undefined {
  if (config.customers !== undefined) return undefined;
  const events = Object.keys(catalogue.events);
  return {
    where: or(
      ...events.map((event) => compare(eventCount({ event }, { kind: "ever" }), "ge", number(1))),
    ),
  };
}
