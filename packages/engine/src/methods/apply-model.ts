import { createHash } from "node:crypto";
import type { Frame } from "@satsuma/model";
import type { Layout } from "@satsuma/sql";
import { guarded } from "../host/guard.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { fitInput } from "./fit-input.ts";
import type { FeatureTable } from "./fit-input.ts";
import type { PlannedMethod } from "./method-plan.ts";
import { checkColumns, checkValues } from "./check-scores.ts";
import type { Traits } from "./score.ts";

/**
 * Scores customers in batches, for models that no expression can say: features are streamed out, traits are written to a table
 * beside the customers. Customers the method is not about have no row, so their traits are unknown.
 */
export async function applyModel(
  session: Session,
  planned: PlannedMethod,
  features: FeatureTable,
  model: unknown,
): Promise<Traits> {
  const written = planned.columns;
  const table = scoreTable(planned.instance.key);
  const keyColumn = { type: session.catalogue.customer.key.type, nullable: false };
  const frames = scoredFrames(session, planned, features, model);
  await session.warehouse.createTable(
    ["satsuma", table],
    { key: keyColumn, ...written },
    frames,
    cancel(session.work),
  );
  return Object.fromEntries(
    Object.entries(written).map(([column, { type }]) => [
      column,
      { kind: "stored" as const, table, column, type, nullable: true },
    ]),
  );
}

/** The table of a method's scores, by its key, in the schema `satsuma`. */
const scoreTable = (key: string): string =>
  `scores_${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;

/** The layout with the score tables of the planned methods that score in batches. */
export function layoutWithScores(layout: Layout, methods: readonly PlannedMethod[]): Layout {
  const tables = methods
    .filter(({ instance }) => "apply" in instance.method.score)
    .map(({ instance }) => scoreTable(instance.key));
  const stored = Object.fromEntries(
    tables.map((table) => [table, { table: ["satsuma", table], key: "key" }]),
  );
  return { ...layout, stored: { ...layout.stored, ...stored } };
}

async function* scoredFrames(
  session: Session,
  planned: PlannedMethod,
  features: FeatureTable,
  model: unknown,
): AsyncIterable<Frame> {
  const { plugin, name, method } = planned.instance;
  const { score } = method;
  if (!("apply" in score)) throw new RangeError(`${name} must score by apply`);
  const input = fitInput(
    session.warehouse,
    features,
    session.work.signal ?? new AbortController().signal,
  );
  for await (const batch of input.stream()) {
    const scored = await guarded(
      plugin,
      `scoring ${name}`,
      () => score.apply(model, batch),
      session.work,
    );
    checkColumns(planned, Object.keys(scored.columns));
    checkValues(planned, scored, batch.length);
    yield { length: batch.length, columns: { key: batch.columns["customer"]!, ...scored.columns } };
  }
}
