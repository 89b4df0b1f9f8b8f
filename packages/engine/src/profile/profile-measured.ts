import { minimumGroupOf } from "../config/minimum-group.ts";
import type { Session } from "../queries/session.ts";
import { dataSpan } from "../run/data-span.ts";
import { localDate } from "../run/local-date.ts";
import { isBefore } from "../run/segment-as-of.ts";
import { compareFields } from "./fields/compare-fields.ts";
import { compareVariables } from "./compare-variables.ts";
import { ranked } from "./compare/compare-variable.ts";
import type { Compiled } from "./compile-profile.ts";
import { definitionOf } from "./definition.ts";
import { demandOf } from "./demand.ts";
import type { Measured } from "./measured.ts";
import { personaOf } from "./persona/persona-of.ts";
import type { Profile } from "./profile-result.ts";
import { sizesOf } from "./sizes.ts";
import { variationOf } from "./variation/variation-of.ts";
import { warningsOf } from "./warnings.ts";
import type { DataThen } from "./warnings.ts";

/** The profile of everyone's values as they were measured. */
export async function profileMeasured(measured: Measured, compiled: Compiled): Promise<Profile> {
  const { session } = compiled.prepared;
  const minimumGroup = minimumGroupOf(session.config);
  const about = sizesOf(measured, compiled, minimumGroup);
  const empty = { persona: [], variables: [], byDefinition: [], fields: [] };
  if (about.segment.size < minimumGroup)
    return {
      ...about,
      ...empty,
      skipped: [],
      warnings: warningsOf({ ...about, ...empty }, dataThen(session)),
    };
  const groups = {
    segment: about.segment.size,
    base: about.base.size,
    hasBase: about.base.kind !== "none",
    minimumGroup,
  };
  const { variables, skipped, looked } = await compareVariables(measured, compiled, minimumGroup);
  const fields = groups.hasBase
    ? await compareFields(session, measured, compiled.facts, groups)
    : [];
  const demand = await demandOf(session, measured, compiled.facts, groups);
  const variation = variationOf(looked);
  const definition = definitionOf(compiled);
  const withReasons = variables.map((variable) => definition.ofVariable(variable));
  const profile = {
    ...about,
    variables: ranked(withReasons.filter(({ definedBy }) => definedBy === undefined)),
    byDefinition: ranked(withReasons.filter(({ definedBy }) => definedBy !== undefined)),
    skipped: [...compiled.skipped, ...skipped],
    fields: fields.map((field) => definition.ofField(field)),
    ...(demand && { demand }),
    ...(variation && { variation }),
  };
  const warnings = warningsOf(profile, dataThen(session));
  return { ...profile, warnings, persona: personaOf(profile) };
}

function dataThen({ catalogue, clock: { asOf, timezone } }: Session): DataThen {
  const span = dataSpan(catalogue);
  if (span === undefined) return { isPast: false };
  const first = localDate(span.first, timezone);
  const last = localDate(span.last, timezone);
  return {
    isPast: isBefore(asOf, span.last),
    ...(isBefore(asOf, span.first) && { days: { first, last } }),
  };
}
