import { statisticsOf } from "./plan/cost.ts";
import { makePlan } from "./plan/make-plan.ts";
import type { Plan } from "./plan/plan.ts";
import type { ScanRequest } from "./scan.ts";

const gibibyte = 2 ** 30;
/** Smaller ranges save no memory worth having, and every range is planned anew. */
const leastCustomers = 20_000;

/**
 * How many customers a scan should take at a time so that what it keeps of them fits into so many bytes, roughly. Costs next to
 * nothing: events are sorted by customer, so that each is read in one range only; but planning a wide statement takes 0.1 s.
 */
export function rangeSize(request: ScanRequest, bytes: number = gibibyte): number {
  const plan = makePlan(request);
  return Math.max(leastCustomers, Math.floor(bytes / bytesPerCustomer(plan, request)));
}

/** As measured on DuckDB: a state a tally while events are folded, then a column; a row a value where distinct ones are counted. */
function bytesPerCustomer({ levels, outputs }: Plan, request: ScanRequest): number {
  const passes = levels.flat();
  const tallies = passes.reduce((sum, pass) => sum + pass.tallies.length, 0);
  const values = passes
    .filter(({ distinct }) => distinct !== undefined)
    .map(({ event }) => statisticsOf(event, request.layout, request.asOf))
    .reduce((sum, { rows, customers }) => sum + rows / customers, 0);
  return 200 + 16 * tallies + 8 * outputs.length + 40 * values;
}
