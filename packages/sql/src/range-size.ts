import { rowsWithin, statisticsOf } from "./plan/cost.ts";
import { makePlan } from "./plan/make-plan.ts";
import type { Level, Link, Plan } from "./plan/plan.ts";
import type { ScanRequest } from "./scan.ts";

const gibibyte = 2 ** 30;
/** Smaller ranges save no memory worth having, and every range is planned anew. */
const leastCustomers = 20_000;

/**
 * How many customers a scan should take at a time so that what it keeps of them fits into so many bytes, roughly. Costs next to
 * nothing: events are sorted by customer, so that each is read in one range only; but planning a wide statement takes 0.1 s.
 *
 * @returns more than there can be where ranks or percentiles are asked for: each range would read all customers for them
 */
export function rangeSize(request: ScanRequest, bytes: number = gibibyte): number {
  const plan = makePlan(request);
  if (plan.everyone > 0) return Number.MAX_SAFE_INTEGER;
  return Math.max(leastCustomers, Math.floor(bytes / bytesPerCustomer(plan, request)));
}

/** As measured on DuckDB: a state a tally while events are folded, then a column; a row a value where distinct ones are counted. */
function bytesPerCustomer({ levels, outputs }: Plan, request: ScanRequest): number {
  const passes = levels.flatMap((level) => level.passes);
  const tallies = passes.reduce((sum, pass) => sum + pass.tallies.length, 0);
  const values = passes
    .filter(({ distinct }) => distinct !== undefined)
    .map(({ event }) => statisticsOf(event, request.layout, request.asOf))
    .reduce((sum, { rows, customers }) => sum + rows / customers, 0);
  const followed = levels.map((level) => eventsOfSteps(level, request));
  return 200 + 16 * tallies + 8 * outputs.length + 40 * values + 40 * Math.max(0, ...followed);
}

/** Events a customer that are kept for sequences: what is read for all of them, and the steps of the longest. */
function eventsOfSteps({ readings, chains }: Level, { layout, asOf }: ScanRequest): number {
  const each = ({ event, stretch }: Pick<Link, "event" | "stretch">): number => {
    const statistics = statisticsOf(event, layout, asOf);
    return rowsWithin(stretch, statistics) / statistics.customers;
  };
  const sum = (of: readonly Pick<Link, "event" | "stretch">[]): number =>
    of.reduce((all, link) => all + each(link), 0);
  return sum(readings) + Math.max(0, ...chains.map(({ steps }) => sum(steps)));
}
