import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { z } from "zod";
import type { Session } from "../queries/session.ts";
import { textAt } from "../queries/read.ts";

const table = name("satsuma", "rule_texts");
const entries = z.array(z.tuple([z.string(), z.string()]));

/** Keeps the text of the rule files, once for all runs that have the same. */
export async function keepRules({ warehouse, rulesId, texts }: Session): Promise<void> {
  if ((await keptRules(warehouse, rulesId)) !== undefined) return;
  await warehouse.execute(
    sql`INSERT INTO ${table} (rules_id, texts) VALUES (${rulesId}, ${JSON.stringify([...texts])})`,
  );
}

/** Text of every rule file by its path; undefined for rules of before they were kept. */
export async function keptRules(
  warehouse: Warehouse,
  rulesId: string,
): Promise<ReadonlyMap<string, string> | undefined> {
  const frame = await warehouse.query(sql`SELECT texts FROM ${table} WHERE rules_id = ${rulesId}`);
  return frame.length === 0
    ? undefined
    : new Map(entries.parse(JSON.parse(textAt(frame, "texts"))));
}
