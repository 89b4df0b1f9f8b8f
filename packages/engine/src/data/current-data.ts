import { SatsumaError } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { ChosenCustomers, Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "../config/project-config.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Work } from "../project-options.ts";
import { textAt } from "../queries/read.ts";
import { digestOf, erasedOnes, readErasedList } from "../erase/erased-list.ts";
import { dataIdOf, erasedPart, filesPart } from "./data-id.ts";
import type { DataState } from "./data-state.ts";
import { dataFingerprint, readingWay, tableFingerprint } from "./fingerprint.ts";
import type { DataFingerprint } from "./fingerprint.ts";
import { openTables } from "./open-tables.ts";
import { planTables } from "./plan-tables.ts";
import type { PlannedTables } from "./plan-tables.ts";
import { readDataState, writeDataState } from "./state-file.ts";
import { takeIn } from "./take-in.ts";

/** What deciding about the data needs. */
export interface DataContext {
  readonly config: ProjectConfig;
  readonly host: PluginHost;
  readonly stateFolder: string;
  readonly takesIn: "when changed" | "never";
  /** Opens the warehouse on first use. */
  readonly warehouse: () => Promise<Warehouse>;
}

/** The data as it is in the files now: known already, or taken in first. */
export async function currentData(context: DataContext, work: Work): Promise<DataState> {
  if (context.takesIn === "never") return takenIn(context);
  const now = await dataFingerprint(context.config, context.host, work);
  const known = await readDataState(context.stateFolder);
  return isCurrent(known, now) ? known : takeInAs(now, context, work);
}

/** As `currentData`, for work that reads the warehouse: what it holds must be what the state describes. */
export async function currentDataInWarehouse(context: DataContext, work: Work): Promise<DataState> {
  if (context.takesIn === "never") return takenInAndHeld(context);
  const now = await dataFingerprint(context.config, context.host, work);
  const known = await readDataState(context.stateFolder);
  const held = await rememberedId(await context.warehouse());
  return isCurrent(known, now) && held === known.id ? known : takeInAs(now, context, work);
}

/** Whether what is known is of the files as they are. Who was left out of it is told by its id alone: the list is in the warehouse. */
const isCurrent = (known: DataState | undefined, now: DataFingerprint): known is DataState =>
  known !== undefined && known.isOutdated !== true && filesPart(known.id) === now.id;

/** Tells the data of now from other data: that which would be taken in, or was last where none ever is. */
export async function currentDataId(context: DataContext, work: Work): Promise<string> {
  if (context.takesIn === "never") return (await takenIn(context)).id;
  const { id } = await dataFingerprint(context.config, context.host, work);
  return dataIdOf(id, erasedPart((await readDataState(context.stateFolder))?.id));
}

/** The data as it was last taken in. @throws SatsumaError `DATA_NOT_TAKEN_IN` */
async function takenIn({ stateFolder }: DataContext): Promise<DataState> {
  const known = await readDataState(stateFolder);
  if (known === undefined) throw notTakenIn("no data was taken in yet");
  return known;
}

/** Likewise, where the warehouse holds it whole. */
async function takenInAndHeld(context: DataContext): Promise<DataState> {
  const known = await takenIn(context);
  const held = await rememberedId(await context.warehouse());
  if (held !== known.id) throw notTakenIn("the data was not taken in to its end");
  return known;
}

const notTakenIn = (found: string): SatsumaError =>
  new SatsumaError("DATA_NOT_TAKEN_IN", `${found}, and questions are answered from it as it was`, {
    help: "start a run: it takes the data in first",
  });

/**
 * The warehouse forgets what it holds before anything changes and is told last, so that a process killed in between leaves
 * nothing that could be taken for whole.
 */
async function takeInAs(
  now: DataFingerprint,
  { config, host, stateFolder, warehouse: open }: DataContext,
  work: Work,
): Promise<DataState> {
  const warehouse = await open();
  const opened = await openTables(config, host, now.opened, work);
  const list = await readErasedList(warehouse);
  const erased = { ones: erasedOnes(list), digest: digestOf(list) };
  const planned = marked(planTables(config, opened, warehouse.dialect), now, erased);
  const id = dataIdOf(now.id, erased.digest);
  await warehouse.execute(sql`DELETE FROM ${idTable}`);
  const before = await readDataState(stateFolder);
  const state = await takeIn(id, { config, planned, before }, warehouse, work);
  await warehouse.execute(sql`INSERT INTO ${idTable} VALUES (${id})`);
  await writeDataState(stateFolder, state);
  return state;
}

/** The tables without the rows of those who were erased, each with what tells whether it has to be read again. */
function marked(
  planned: PlannedTables,
  now: DataFingerprint,
  erased: { readonly ones: ChosenCustomers | undefined; readonly digest: string | undefined },
): PlannedTables {
  const plans = planned.plans.map((plan) => {
    const source = now.sources.get(plan.table.name)!;
    const fingerprint = tableFingerprint(plan, { source, erased: erased.digest });
    const way = readingWay(plan, { erased: erased.digest });
    const table = {
      ...plan.table,
      fingerprint,
      ...(way === undefined ? {} : { way }),
      ...(erased.ones && { erased: erased.ones }),
    };
    return { ...plan, table };
  });
  return { ...planned, plans };
}

const idTable = name("satsuma", "data_id");

async function rememberedId(warehouse: Warehouse): Promise<string | undefined> {
  const frame = await warehouse.query(sql`SELECT id FROM ${idTable}`);
  return frame.length === 0 ? undefined : textAt(frame, "id");
}
