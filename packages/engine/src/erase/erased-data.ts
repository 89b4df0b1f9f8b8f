import type { Catalogue } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Arranged, ErasedTables, Warehouse } from "@satsuma/sql";
import type { ProjectConfig, TableConfig } from "../config/project-config.ts";
import type { DataState } from "../data/data-state.ts";
import { withPoints } from "../data/points.ts";
import { textAt } from "../queries/read.ts";
import type { Work } from "../project-options.ts";
import { readingOf } from "../quality/measure/column-changes.ts";
import { measureTables } from "../quality/measure/measure-tables.ts";

const dataId = name("satsuma", "data_id");

/** What describing the data anew needs. */
interface Describing {
  readonly config: ProjectConfig;
  readonly warehouse: Warehouse;
  readonly work: Work;
}

/**
 * Describes the data as it is without those who were erased: what an import of the same files without their rows would say.
 *
 * @returns undefined where that cannot be told, as the config reads the data otherwise now, or it was not taken in to its end: it has to
 * be taken in again
 */
export async function describeWithout(
  { imports, arranged }: ErasedTables,
  { known, id }: { readonly known: DataState | undefined; readonly id: string },
  { config, warehouse, work }: Describing,
): Promise<DataState | undefined> {
  const held = await warehouse.query(sql`SELECT id FROM ${dataId}`);
  await warehouse.execute(sql`DELETE FROM ${dataId}`);
  if (known === undefined || arranged === undefined) return undefined;
  if (held.length === 0 || textAt(held, "id") !== known.id || !isReadAlike(known, config))
    return undefined;
  const now = withPoints(arranged, config);
  const state = {
    ...known,
    id,
    catalogue: catalogueOf(known.catalogue, now),
    layout: now.layout,
    customers: now.customers,
    tables: known.tables.map((table) => ({
      ...table,
      ...imports[table.name],
      orphans: now.events[table.name]?.orphans ?? 0,
    })),
  };
  // What had changed at the last import is as true as before.
  const before = { ...known, id };
  const measured = await measureTables({ ...state, config, warehouse, work, before });
  await warehouse.execute(sql`INSERT INTO ${dataId} VALUES (${id})`);
  return { ...state, measured };
}

/** Whether the config reads the same tables in the same way as when they were taken in. */
function isReadAlike({ measured }: DataState, { customers, events }: ProjectConfig): boolean {
  const tables: Readonly<Record<string, TableConfig>> = {
    ...(customers && { customers }),
    ...events,
  };
  return (
    Object.keys(tables).length === measured.length &&
    measured.every(({ name: table, reading }) => {
      const config = tables[table];
      return config !== undefined && readingOf(config) === reading;
    })
  );
}

function catalogueOf(known: Catalogue, { attributes, events }: Arranged): Catalogue {
  const tables = Object.entries(known.events).map(([event, before]) => {
    const { span: _span, ...table } = before;
    const { fields = table.fields, span } = events[event] ?? {};
    return [event, { ...table, fields, ...(span && { span }) }] as const;
  });
  return {
    ...known,
    customer: { ...known.customer, attributes },
    events: Object.fromEntries(tables),
  };
}
