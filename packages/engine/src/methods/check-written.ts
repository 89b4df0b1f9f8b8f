import type { Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { ColumnKind, Fragment } from "@satsuma/sql";
import { guarded } from "../host/guard.ts";
import type { Session } from "../queries/session.ts";
import { cancel } from "../queries/session.ts";
import { writeFeature } from "./fit/write-feature.ts";
import type { PlannedMethod } from "./planned-method.ts";
import { refusal } from "./score-refusal.ts";

/**
 * Asks the warehouse whether it can compute the scores, of nobody: what does not fit together (a text that is added to a number) is
 * told of the plugin here, and not of the run that all segments share.
 *
 * @throws SatsumaError `PLUGIN_RESULT`
 */
export async function checkWritten(
  session: Session,
  planned: PlannedMethod,
  {
    expressions,
    features,
  }: {
    readonly expressions: Readonly<Record<string, Value>>;
    readonly features: Readonly<Record<string, Value>>;
  },
): Promise<void> {
  const { warehouse, catalogue, work } = session;
  const { name: method, plugin } = planned.instance;
  const keyType = catalogue.customer.key.type;
  const columns = Object.fromEntries(Object.keys(features).map((each, i) => [each, `v${i}`]));
  const types = Object.entries(features).map(([feature, { type }]) => ({
    column: columns[feature]!,
    type,
  }));
  const unknowns = [{ column: "key", type: keyType }, ...types].map(({ column, type }) =>
    isColumn(type)
      ? sql`${warehouse.dialect.literals.unknown(type.kind)} AS ${name(column)}`
      : undefined,
  );
  // A list has no constants to stand for it.
  if (unknowns.includes(undefined)) return;
  const rows = sql`(SELECT ${join(
    unknowns.filter((each) => each !== undefined),
    ", ",
  )}) AS nobody`;
  const written = await guarded(plugin, `writing the score of ${method} as SQL`, () =>
    Object.values(expressions).map((value): Fragment =>
      writeFeature(value, { columns }, warehouse.dialect),
    ),
  );
  const selected = written.map((expression, i) => sql`${expression} AS ${name(`s${i}`)}`);
  try {
    await warehouse.query(
      sql`SELECT ${join(selected, ", ")} FROM ${rows} WHERE 1 = 0`,
      cancel(work),
    );
  } catch (cause) {
    work.signal?.throwIfAborted();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw refusal(planned, `the warehouse cannot compute the score of ${method}: ${why}`);
  }
}

const isColumn = (type: ValueType): type is ValueType & { readonly kind: ColumnKind } =>
  type.kind !== "list" && type.kind !== "point" && type.kind !== "duration";
