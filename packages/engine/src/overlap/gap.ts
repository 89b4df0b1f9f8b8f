import { join, name, sql } from "@satsuma/sql";
import { minimumGroupOf } from "../config/minimum-group.ts";
import { dataFacts } from "../advise/data-facts.ts";
import type { Session } from "../queries/session.ts";
import { wholeOf } from "../rules/families.ts";
import type { Evaluated } from "../run/evaluated.ts";
import { withCustomerValues } from "../queries/customer-values.ts";
import { differencesOf } from "../differences/differences.ts";
import { usualVariables } from "../differences/usual-variables.ts";
import type { Overlap, OverlapGap } from "./overlap-result.ts";

/** How many differences are told. */
const MOST = 3;

/** Who is in none of the segments that count, with what is typical of them where they and the others are enough to say. */
export async function gapIn(
  session: Session,
  evaluated: Evaluated,
  { customers, none, segments, coverAll }: Omit<Overlap, "asOf">,
): Promise<OverlapGap> {
  const minimumGroup = minimumGroupOf(session.config);
  if (none.size < minimumGroup || customers - none.size < minimumGroup) return none;
  const counting = segments.filter((segment) => !coverAll.includes(wholeOf(segment)));
  const flags = counting.map((segment) => sql`e.${name(evaluated.flags.get(segment.name)!)}`);
  const variables = usualVariables(await dataFacts(session), session);
  const values = Object.fromEntries(variables.map(({ column, value }) => [column, value]));
  const [apart] = await withCustomerValues(session, values, (table) =>
    differencesOf(session, evaluated, {
      members: [sql`NOT (${join(flags, " OR ")})`],
      values: table,
      variables,
    }),
  );
  const differs = (apart?.differences ?? []).filter(({ distance }) => distance > 0);
  return { ...none, differs: differs.slice(0, MOST) };
}
