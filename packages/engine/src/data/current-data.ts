import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { cell } from "@satsuma/model";
import type { ProjectConfig } from "../config/project-config.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Work } from "../project.ts";
import type { DataState } from "./data-state.ts";
import { dataFingerprint } from "./fingerprint.ts";
import { readDataState, writeDataState } from "./state-file.ts";
import { takeIn } from "./take-in.ts";

/** What deciding about the data needs. */
export interface DataContext {
  readonly config: ProjectConfig;
  readonly host: PluginHost;
  readonly stateFolder: string;
  /** Opens the warehouse on first use. */
  readonly warehouse: () => Promise<Warehouse>;
}

/** The data as it is in the files now: known already, or taken in first. */
export async function currentData(context: DataContext, work: Work): Promise<DataState> {
  const id = await dataFingerprint(context.config, context.host);
  const known = await readDataState(context.stateFolder);
  if (known?.id === id) return known;
  const warehouse = await context.warehouse();
  const state = await takeIn(id, context.config, context.host, warehouse, work);
  await rememberId(warehouse, id);
  await writeDataState(context.stateFolder, state);
  return state;
}

/** As `currentData`, for work that reads the warehouse: what it holds must be what the state describes. */
export async function currentDataInWarehouse(context: DataContext, work: Work): Promise<DataState> {
  const state = await currentData(context, work);
  const warehouse = await context.warehouse();
  if ((await rememberedId(warehouse)) === state.id) return state;
  const again = await takeIn(state.id, context.config, context.host, warehouse, work);
  await rememberId(warehouse, state.id);
  await writeDataState(context.stateFolder, again);
  return again;
}

const idTable = name("satsuma", "data_id");

async function rememberId(warehouse: Warehouse, id: string): Promise<void> {
  await warehouse.transaction(async () => {
    await warehouse.execute(sql`CREATE SCHEMA IF NOT EXISTS ${name("satsuma")}`);
    await warehouse.execute(sql`CREATE TABLE IF NOT EXISTS ${idTable} (id text)`);
    await warehouse.execute(sql`DELETE FROM ${idTable}`);
    await warehouse.execute(sql`INSERT INTO ${idTable} VALUES (${id})`);
  });
}

async function rememberedId(warehouse: Warehouse): Promise<string | undefined> {
  await warehouse.execute(sql`CREATE SCHEMA IF NOT EXISTS ${name("satsuma")}`);
  await warehouse.execute(sql`CREATE TABLE IF NOT EXISTS ${idTable} (id text)`);
  const frame = await warehouse.query(sql`SELECT id FROM ${idTable}`);
  const column = frame.columns["id"];
  const id = column === undefined || frame.length === 0 ? null : cell(column, 0);
  return typeof id === "string" ? id : undefined;
}
