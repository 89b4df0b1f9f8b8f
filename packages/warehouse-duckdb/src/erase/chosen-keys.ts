import { cell } from "@satsuma/model";
import { sql } from "@satsuma/sql";
import type { ChosenCustomers, Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";

/** The keys in a column that are meant, as text. Cost: one pass over the column, and a call for each of its keys. */
export async function chosenKeys(
  connection: Connection,
  { rows, key }: { readonly rows: Fragment; readonly key: Fragment },
  customers: ChosenCustomers,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  const distinct = sql`select distinct ${keyText(key)} as key from ${rows} where ${key} is not null`;
  for await (const { length, columns } of connection.stream(distinct, signal)) {
    for (let row = 0; row < length; row += 1) {
      const text = String(cell(columns["key"]!, row));
      if (customers(text)) found.push(text);
    }
  }
  return found;
}

/** Whether a key is one of some. */
export const isOneOf = (key: Fragment, keys: readonly string[]): Fragment =>
  sql`coalesce(${keyText(key)} in (select unnest(from_json(${JSON.stringify(keys)}, '["VARCHAR"]'))), false)`;

/** A key as text: as it is, or a number without needless zeros. */
const keyText = (key: Fragment): Fragment =>
  sql`case when starts_with(typeof(${key}), 'DECIMAL') and contains(cast(${key} as varchar), '.') then rtrim(rtrim(cast(${key} as varchar), '0'), '.') else cast(${key} as varchar) end`;
