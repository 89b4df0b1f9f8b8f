import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { rowsOf } from "../queries/read.ts";
import { createDeliveries } from "../send/kept-deliveries.ts";
import type { KeptPlace } from "./erasure-result.ts";
import { names, withoutCustomers } from "./named-in.ts";

const models = name("satsuma", "models");
const deliveries = name("satsuma", "deliveries");

/** A version of a model. */
interface KeptVersion {
  readonly method: string;
  readonly version: number;
  readonly content: object;
}

type IsTheirs = (key: string) => boolean;

/** Versions of models that name customers, as those do that remember where a ranking was cut. */
export async function modelsNaming(
  isTheirs: IsTheirs,
  warehouse: Warehouse,
): Promise<readonly KeptVersion[]> {
  const frame = await warehouse.query(sql`SELECT method, version, content FROM ${models}`);
  return rowsOf(frame)
    .map((row) => ({
      method: String(row["method"]),
      version: Number(row["version"]),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by keepModel only
      content: JSON.parse(String(row["content"])) as object,
    }))
    .filter(({ content }) => names(content, isTheirs));
}

/** Empties versions of models: their numbers and their quality stay, and nothing is scored with them again. */
export async function emptyModels(
  versions: readonly KeptVersion[],
  warehouse: Warehouse,
): Promise<void> {
  for (const { method, version, content } of versions)
    await warehouse.execute(
      sql`UPDATE ${models} SET fitted_from = '', content = ${JSON.stringify({ ...content, model: null })} WHERE method = ${method} AND version = ${version}`,
    );
}

/** One place a method. */
export function modelPlaces(versions: readonly KeptVersion[]): KeptPlace[] {
  const byMethod = Map.groupBy(versions, ({ method }) => method);
  return [...byMethod].map(([method, { length: rows }]) => ({
    kind: "models",
    name: method,
    rows,
  }));
}

/** Takes customers out of what is told of deliveries that wait, whose tables have them no more. */
export async function tellDeliveriesAnew(isTheirs: IsTheirs, warehouse: Warehouse): Promise<void> {
  await createDeliveries(warehouse);
  const frame = await warehouse.query(sql`SELECT id, content FROM ${deliveries}`);
  for (const { id, content } of rowsOf(frame)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by keepDelivery only
    const before = JSON.parse(String(content)) as { audience: string; changes?: string };
    const { audience, changes = audience } = before;
    const [count] = rowsOf(
      await warehouse.query(sql`SELECT count(*) AS n FROM ${name("satsuma", changes)}`),
    );
    const after = {
      ...Object(withoutCustomers(before, isTheirs)),
      rows: Number(count?.["n"] ?? 0),
    };
    await warehouse.execute(
      sql`UPDATE ${deliveries} SET content = ${JSON.stringify(after)} WHERE id = ${String(id)}`,
    );
  }
}
