import { and, not } from "@satsuma/ir";
import { dropTable } from "../queries/new-table.ts";
import type { Session } from "../queries/session.ts";
import { compileProfile } from "./compile-profile.ts";
import type { Compiled, ProfileRequest } from "./compile-profile.ts";
import { measure } from "./measured.ts";
import type { Sides } from "./measured.ts";
import { profileMeasured } from "./profile-measured.ts";
import type { Profile } from "./profile-result.ts";

const table = ["satsuma", "profiled"] as const;

/**
 * What is typical of a segment against a base. Writes nothing but models that had to be fitted. Cost: a pass over all data to know
 * its columns, one scan for everyone's values, a pass over the events for each field that is text, three for demand; customers are
 * looked at one by one up to some thousand.
 *
 * @throws RuleErrors when what is asked for has errors
 */
export async function profileSegment(opened: Session, request: ProfileRequest): Promise<Profile> {
  const compiled = await compileProfile(opened, request);
  const { session } = compiled.prepared;
  try {
    const measured = await measure(session, table, sidesOf(compiled), compiled.variables);
    return await profileMeasured(measured, compiled);
  } finally {
    await dropTable(opened, table);
  }
}

/** Nobody is on both sides: samples that overlap cannot be compared. */
function sidesOf({ rule, baseRule, prepared }: Compiled): Sides {
  const { resolved } = prepared;
  const segment = resolved(rule.cond, rule.meta);
  if (baseRule === undefined)
    return { segment, base: not(segment), both: { kind: "constant", value: false } };
  const base = resolved(baseRule.cond, baseRule.meta);
  return { segment, base: and(base, not(segment)), both: and(base, segment) };
}
