import { name, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import { z } from "zod";
import { textAt } from "../queries/read.ts";
import type { PreparedDelivery } from "./send-result.ts";

/** A delivery that waits to be carried out, as it is kept. */
export interface KeptDelivery extends PreparedDelivery {
  /** The same for one sink, segment and options. */
  readonly target: string;
  /** As they were given. */
  readonly options: unknown;
  /** As the sink calls them. */
  readonly columns: readonly string[];
  /** Table of the audience: `customer` and the columns. */
  readonly audience: string;
  /** Table of those who came and went, where that is what the sink gets. */
  readonly changes?: string;
}

/** The audience that a target got last. */
export interface SentAudience {
  readonly audience: string;
  readonly columns: readonly string[];
  readonly asOf: string;
}

const deliveries = name("satsuma", "deliveries");
const sent = name("satsuma", "sent_audiences");

/** Makes the tables in which deliveries are kept, where they are not there yet. */
export async function createDeliveries(warehouse: Warehouse): Promise<void> {
  await warehouse.execute(
    sql`CREATE TABLE IF NOT EXISTS ${deliveries} (id text, target text, content text)`,
  );
  await warehouse.execute(sql`CREATE TABLE IF NOT EXISTS ${sent} (target text, content text)`);
}

/** What a target got last; undefined before the first time. */
export async function sentTo(
  warehouse: Warehouse,
  target: string,
): Promise<SentAudience | undefined> {
  const found = await contentOf(
    warehouse,
    sql`SELECT content FROM ${sent} WHERE target = ${target}`,
  );
  return found === undefined ? undefined : sentShape.parse(found);
}

const sentShape = z.object({
  audience: z.string(),
  columns: z.array(z.string()),
  asOf: z.string(),
});

/** Whether a delivery is what its target got last: the names of its tables begin with its id. */
export async function isLastSent(warehouse: Warehouse, id: string): Promise<boolean> {
  const frame = await warehouse.query(sql`SELECT content FROM ${sent}`);
  return Array.from({ length: frame.length }, (_, row) =>
    sentShape.parse(JSON.parse(textAt(frame, "content", row))),
  ).some(({ audience }) => audience.startsWith(`audience_${id.slice(0, 16)}`));
}

/** A delivery that waits; undefined where there is none. */
export async function keptDelivery(
  warehouse: Warehouse,
  id: string,
): Promise<KeptDelivery | undefined> {
  const found = await contentOf(warehouse, sql`SELECT content FROM ${deliveries} WHERE id = ${id}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by keepDelivery only
  return found as KeptDelivery | undefined;
}

async function contentOf(warehouse: Warehouse, query: Fragment): Promise<unknown> {
  const frame = await warehouse.query(query);
  return frame.length === 0 ? undefined : JSON.parse(textAt(frame, "content"));
}

/** Keeps a delivery in the place of one to the same target that was never carried out. */
export async function keepDelivery(warehouse: Warehouse, delivery: KeptDelivery): Promise<void> {
  const { id, target } = delivery;
  await warehouse.execute(sql`DELETE FROM ${deliveries} WHERE target = ${target}`);
  await warehouse.execute(
    sql`INSERT INTO ${deliveries} VALUES (${id}, ${target}, ${JSON.stringify(delivery)})`,
  );
}

/** Makes what was delivered what the target got last; the delivery waits no more. */
export async function keepSent(warehouse: Warehouse, delivery: KeptDelivery): Promise<void> {
  const { id, target, audience, columns, asOf } = delivery;
  const content: SentAudience = { audience, columns, asOf };
  await warehouse.execute(sql`DELETE FROM ${sent} WHERE target = ${target}`);
  await warehouse.execute(sql`INSERT INTO ${sent} VALUES (${target}, ${JSON.stringify(content)})`);
  await warehouse.execute(sql`DELETE FROM ${deliveries} WHERE id = ${id}`);
}

/** Drops the tables of deliveries that neither wait nor are what a target got last. */
export async function dropOldDeliveries(warehouse: Warehouse): Promise<void> {
  const used = new Set(await usedTables(warehouse));
  const frame = await warehouse.query(
    sql`SELECT table_name AS content FROM information_schema.tables WHERE table_schema = 'satsuma' AND table_type = 'BASE TABLE'`,
  );
  for (let row = 0; row < frame.length; row += 1) {
    const table = textAt(frame, "content", row);
    if (/^(?:audience|changes)_[0-9a-f]{16}[ab]$/u.test(table) && !used.has(table))
      await warehouse.execute(sql`DROP TABLE IF EXISTS ${name("satsuma", table)}`);
  }
}

async function usedTables(warehouse: Warehouse): Promise<string[]> {
  const frame = await warehouse.query(
    sql`SELECT content FROM ${deliveries} UNION ALL SELECT content FROM ${sent}`,
  );
  const shape = z.object({ audience: z.string(), changes: z.string().optional() });
  return Array.from({ length: frame.length }, (_, row) => {
    const { audience, changes } = shape.parse(JSON.parse(textAt(frame, "content", row)));
    return changes === undefined ? [audience] : [audience, changes];
  }).flat();
}
