import type { Output } from "@satsuma/sql";
import { ranges } from "./ranges.ts";
import { scanRanges } from "./scan.ts";
import type { ScanCost, Visit } from "./scan.ts";
import type { Session } from "./session.ts";
import { withStandings } from "./standings.ts";

/**
 * Runs the scan over one range of customers after the other. What depends on all customers is worked out first where there is
 * more than one range, so that the ranges make no difference.
 */
export async function forEachRange(
  session: Session,
  outputs: readonly Output[],
  stage: string,
  visit: Visit,
): Promise<ScanCost> {
  const scan = { session, outputs, stage, ranges: ranges(session, outputs) };
  if (scan.ranges.length === 1) return scanRanges(scan, visit);
  return withStandings(scan, (ready) => scanRanges(ready, visit));
}
