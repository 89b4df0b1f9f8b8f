import type { Catalogue } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { rowsOf } from "../queries/read.ts";
import { currentRun } from "../state/published.ts";
import type { SourceRows } from "./erasure-result.ts";

const table = name("satsuma", "rule_texts");

/** Whether a line of a rule names one of some customers. */
export type NamesThem = (line: string) => boolean;

/** Texts stand in quotes; a number is a key only on a line that speaks of the key's column. */
export function namesThem(keys: readonly string[], catalogue: Catalogue | undefined): NamesThem {
  if (catalogue === undefined) return () => false;
  const { name: column, type } = catalogue.customer.key;
  if (type.kind !== "number")
    return (line) => keys.some((key) => line.includes(JSON.stringify(key)));
  const wanted = new Set(keys);
  return (line) =>
    line.includes(column) && [...line.matchAll(/[\d.]+/gu)].some(([found]) => wanted.has(found));
}

/** The rule files that name customers, with how many lines of each do. */
export const rulesNaming = (
  texts: ReadonlyMap<string, string>,
  isNamed: NamesThem,
): readonly SourceRows[] =>
  [...texts].flatMap(([file, text]) => {
    const rows = text.split("\n").filter(isNamed).length;
    return rows === 0 ? [] : [{ table: "rules", file, rows }];
  });

/** Forgets the rules of earlier runs that name customers. Those of the last run are as the rule files, which are not ours to change. */
export async function forgetEarlierRules(isNamed: NamesThem, warehouse: Warehouse): Promise<void> {
  const last = await currentRun(warehouse);
  const kept = rowsOf(await warehouse.query(sql`SELECT rules_id, texts FROM ${table}`));
  const naming = kept.filter(({ rules_id: id, texts }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by keepRules only
    const files = JSON.parse(String(texts)) as readonly (readonly [string, string])[];
    return id !== last?.rulesId && rulesNaming(new Map(files), isNamed).length > 0;
  });
  for (const { rules_id: id } of naming)
    await warehouse.execute(
      sql`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM ${table} WHERE rules_id <> ${String(id)}`,
    );
}
