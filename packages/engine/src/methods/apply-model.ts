import { createHash } from "node:crypto";
import type { Frame } from "@satsuma/model";
import type { Layout } from "@satsuma/sql";
import { guarded } from "../host/guard.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { batchesOf } from "./batches.ts";
import { checkColumns, checkFrame, checkValues } from "./check-scores.ts";
import { scoreRows } from "./fit-rows.ts";
import type { PlannedMethod } from "./planned-method.ts";
import type { Traits } from "./score.ts";
import type { StagedMethod } from "./staged.ts";

/**
 * Scores customers in batches, for models that no expression can say: features are streamed out, traits are written to a table
 * beside the customers. Customers the method is not about have no row, so their traits are unknown.
 */
export async function applyModel(
  session: Session,
  staged: StagedMethod,
  model: unknown,
): Promise<Traits> {
  const { instance, columns: written } = staged.planned;
  const table = scoreTable(instance.key, session);
  const keyColumn = { type: session.catalogue.customer.key.type, nullable: false };
  await session.warehouse.createTable(
    ["satsuma", table],
    { key: keyColumn, ...written },
    scoredFrames(session, staged, model),
    cancel(session.work),
  );
  return Object.fromEntries(
    Object.entries(written).map(([column, { type }]) => [
      column,
      { kind: "stored" as const, table, column, type, nullable: true },
    ]),
  );
}

/** The table of a method's scores, by its key, in the schema `satsuma`: one for each instant where there are several. */
function scoreTable(key: string, { clock, beside }: Pick<Session, "clock" | "beside">): string {
  const of = beside ? `${key} ${clock.asOf}` : key;
  return `scores_${createHash("sha256").update(of).digest("hex").slice(0, 16)}`;
}

/** The layout with the score tables of the planned methods that score in batches. */
export function layoutWithScores(session: Session, methods: readonly PlannedMethod[]): Layout {
  const { layout } = session;
  const tables = methods
    .filter(({ instance }) => "apply" in instance.method.score)
    .map(({ instance }) => scoreTable(instance.key, session));
  const stored = Object.fromEntries(
    tables.map((table) => [table, { table: ["satsuma", table], key: "key" }]),
  );
  return { ...layout, stored: { ...layout.stored, ...stored } };
}

async function* scoredFrames(
  session: Session,
  staged: StagedMethod,
  model: unknown,
): AsyncIterable<Frame> {
  const { planned } = staged;
  const { plugin, name, method } = planned.instance;
  const { score } = method;
  if (!("apply" in score)) throw new RangeError(`${name} must score by apply`);
  const source = scoreRows(session, staged);
  const batches = batchesOf(session.warehouse, source, cancel(session.work));
  for await (const { features, events } of batches) {
    // Typed arrays cannot be frozen: what a method does to its batch must not reach the keys.
    const key = structuredClone(features.columns["customer"]!);
    const scored = await guarded(
      plugin,
      `scoring ${name}`,
      () => score.apply(model, features, events),
      session.work,
    );
    checkFrame(planned, scored);
    checkColumns(planned, Object.keys(scored.columns));
    checkValues(planned, scored, features.length);
    yield { length: features.length, columns: { key, ...scored.columns } };
  }
}
