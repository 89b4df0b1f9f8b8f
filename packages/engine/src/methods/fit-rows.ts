import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import { eventRows } from "./event-rows.ts";
import { cutOffName } from "./fit/fit-source.ts";
import type { FitSource } from "./fit/fit-source.ts";
import { featureNodes } from "./score.ts";
import { featureTable } from "./staged.ts";
import type { StagedMethod, StagedRows } from "./staged.ts";

/** The rows a method is fitted on: those of every cut-off one below the other, or those of now. */
export function fitRows(session: Session, staged: StagedMethod): FitSource {
  const { planned, past, now } = staged;
  return source(session, staged, {
    parts: past ?? [now],
    hasCutOffs: past !== undefined,
    outcomes: featureNodes(planned.outcomes),
  });
}

/** The customers a method scores, as of the run's instant. */
export const scoreRows = (session: Session, staged: StagedMethod): FitSource =>
  source(session, staged, { parts: [staged.now], hasCutOffs: false, outcomes: {} });

function source(
  session: Session,
  { planned, resolved, now }: StagedMethod,
  {
    parts,
    hasCutOffs,
    outcomes,
  }: Pick<FitSource, "hasCutOffs" | "outcomes"> & { readonly parts: readonly StagedRows[] },
): FitSource {
  const features = featureNodes(resolved.features);
  const columns = Object.fromEntries(
    [...Object.keys(features), ...Object.keys(outcomes)].map((each, i) => [each, `v${i}`]),
  );
  const { events } = planned;
  return {
    rows: rowsOf(parts, columns),
    columns,
    features,
    outcomes,
    hasCutOffs,
    keyType: session.catalogue.customer.key.type,
    ...(events && { events: eventRows(session, events, now) }),
  };
}

function rowsOf(parts: readonly StagedRows[], columns: Readonly<Record<string, string>>): Fragment {
  const selects = parts.map((part, i) => {
    const values = Object.entries(columns).map(
      ([feature, column]) => sql`${name(part.columns[feature]!)} AS ${name(column)}`,
    );
    const own = [sql`key`, sql`${raw(String(i))} AS ${name(cutOffName)}`];
    return sql`SELECT ${join([...own, ...values], ", ")} FROM ${name(...featureTable)} WHERE ${name(part.inside)}`;
  });
  return sql`(${join(selects, " UNION ALL ")}) AS fitted`;
}
