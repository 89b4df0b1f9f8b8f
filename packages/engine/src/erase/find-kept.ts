import { relative } from "node:path";
import type { ImportedRows, Warehouse } from "@satsuma/sql";
import type { DataState } from "../data/data-state.ts";
import { cancel } from "../queries/session.ts";
import type { Work } from "../project-options.ts";
import { plainNumber } from "./chosen-keys.ts";
import type { ChosenKeys } from "./chosen-keys.ts";
import type { KeptPlace, SourceRows } from "./erasure-result.ts";
import { modelPlaces, modelsNaming } from "./kept-content.ts";
import { ownTables, rowsIn } from "./own-tables.ts";

/** What is kept of customers. */
export interface Kept {
  readonly places: readonly KeptPlace[];
  readonly sources: readonly SourceRows[];
  readonly deliveredTo: number;
  /** Keys of those of whom something is. */
  readonly seen: ReadonlySet<string>;
}

/** Looks for customers in everything that the warehouse keeps. */
export async function findKept(
  chosen: ChosenKeys,
  {
    warehouse,
    known,
    folder,
    work,
  }: {
    readonly warehouse: Warehouse;
    readonly known: DataState | undefined;
    readonly folder: string;
    readonly work: Work;
  },
): Promise<Kept> {
  const seen = new Set<string>();
  const meant = new Set(chosen.keys);
  const isTheirs = (key: string): boolean => {
    if (meant.has(key)) seen.add(key);
    return meant.has(key);
  };
  const imported = await warehouse.importedRows(isTheirs, cancel(work));
  const own: KeptPlace[] = [];
  for (const table of await ownTables(warehouse)) {
    const rows = await rowsIn(table, chosen, warehouse);
    for (const key of rows.keys()) isTheirs(meant.has(key) ? key : plainNumber(key));
    const total = [...rows.values()].reduce((sum, each) => sum + each, 0);
    if (total > 0) own.push({ kind: table.kind, name: table.table, rows: total });
  }
  const models = modelPlaces(await modelsNaming(isTheirs, warehouse));
  return {
    places: [...dataPlaces(imported), ...own, ...models],
    sources: imported.map((rows) => sourceRows(rows, known, folder)),
    deliveredTo: own.filter(({ name }) => name.startsWith("audience_")).length,
    seen,
  };
}

function dataPlaces(imported: readonly ImportedRows[]): KeptPlace[] {
  const byTable = Map.groupBy(imported, ({ table }) => table);
  return [...byTable].map(([table, files]) => ({
    kind: "data",
    name: table,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
  }));
}

function sourceRows(
  { table, file, rows }: ImportedRows,
  known: DataState | undefined,
  folder: string,
): SourceRows {
  const files = known?.tables.find(({ name }) => name === table)?.files ?? [];
  const own = file === undefined ? files : files.slice(file, file + 1);
  return { table, file: own.map((path) => relative(folder, path)).join(", "), rows };
}
