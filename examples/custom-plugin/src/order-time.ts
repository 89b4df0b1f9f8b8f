import { SatsumaError } from "@satsuma/plugin";
import type { ProjectFacts } from "@satsuma/plugin";

/** The time of an order as a rule writes it; of a field of a row it is the name alone. */
export function orderTime(orders: string, { events, nameInRule }: ProjectFacts): string {
  const facts = events[orders];
  if (facts !== undefined) return nameInRule(facts.time);
  throw new SatsumaError("LOYALTY_NO_TABLE", `there is no event table ${orders}`, {
    help: `use one of ${Object.keys(events).join(", ")}`,
  });
}
