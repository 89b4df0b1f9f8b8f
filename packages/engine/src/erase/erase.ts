import { SatsumaError } from "@satsuma/model";
import type { Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "../config/project-config.ts";
import { dataIdOf, filesPart } from "../data/data-id.ts";
import type { DataState } from "../data/data-state.ts";
import { forgetDataState, readDataState, writeDataState } from "../data/state-file.ts";
import type { Work } from "../project-options.ts";
import { forgetKept } from "../quality/kept/kept-tables.ts";
import { cancel } from "../queries/session.ts";
import { chosenKeys } from "./chosen-keys.ts";
import type { ChosenKeys } from "./chosen-keys.ts";
import { describeWithout } from "./erased-data.ts";
import { addErased, digestOf, erasedOnes, readErasedList } from "./erased-list.ts";
import type { Erasure } from "./erasure-result.ts";
import { findKept } from "./find-kept.ts";
import { emptyModels, modelsNaming, tellDeliveriesAnew } from "./kept-content.ts";
import { reckonLastRun } from "./last-run.ts";
import { forgetEarlierRules, namesThem, rulesNaming } from "./rules-naming.ts";
import { deleteFrom, ownTables } from "./own-tables.ts";

/** What erasing needs of a project that is open: its state, and nobody else at work on it. */
export interface Erasing {
  readonly folder: string;
  readonly stateFolder: string;
  readonly config: ProjectConfig;
  readonly warehouse: Warehouse;
  /** Text of the rule files by path. */
  readonly ruleTexts: () => Promise<ReadonlyMap<string, string>>;
  /** ISO instant. */
  readonly now: string;
  readonly work: Work;
}

/**
 * Erases customers, by key, from all that the state keeps: wholly or not at all, also when it is killed. What describes the data in a
 * file is written after that; killed in between, the data is taken in again, without them.
 *
 * @throws SatsumaError `ERASE_CUSTOMER` when nothing is kept of one of them, and never was erased: then nobody is erased
 */
export async function eraseCustomers(
  given: readonly string[],
  { isDryRun }: { readonly isDryRun: boolean },
  erasing: Erasing,
): Promise<Erasure> {
  const { stateFolder, warehouse, work } = erasing;
  const known = await readDataState(stateFolder);
  const chosen = chosenKeys(given, known?.catalogue);
  work.progress?.({ stage: "looking for what is kept" });
  const { seen, ...kept } = await findKept(chosen, { ...erasing, known });
  const wasErased = erasedOnes(await readErasedList(warehouse)) ?? (() => false);
  const unknown = chosen.keys.find((key) => !seen.has(key) && !wasErased(key));
  if (unknown !== undefined) throw nothingKept(unknown);
  const customers = chosen.keys.map((key) => ({ key, wasErased: wasErased(key) }));
  const isNamed = namesThem(chosen.keys, known?.catalogue);
  const rules = rulesNaming(await erasing.ruleTexts(), isNamed);
  const found = { ...kept, sources: [...kept.sources, ...rules] };
  if (isDryRun) return { isDryRun, customers, ...found, run: null };
  const run = seen.size === 0 ? undefined : await erase(chosen, known, erasing);
  // Also where all were erased before: that may have been cut short by now.
  work.progress?.({ stage: "overwriting what was erased" });
  await warehouse.overwriteDeleted();
  return { isDryRun, customers, ...found, run: run ?? null };
}

/** @returns the last run, if there is one */
async function erase(
  chosen: ChosenKeys,
  known: DataState | undefined,
  erasing: Erasing,
): Promise<number | undefined> {
  const { config, stateFolder, warehouse, now, work } = erasing;
  const meant = new Set(chosen.keys);
  const isTheirs = (key: string): boolean => meant.has(key);
  let run: number | undefined;
  let state: DataState | undefined;
  work.progress?.({ stage: "erasing" });
  await warehouse.transaction(async () => {
    run = await reckonLastRun(chosen, warehouse);
    for (const table of await ownTables(warehouse)) await deleteFrom(table, chosen, warehouse);
    await emptyModels(await modelsNaming(isTheirs, warehouse), warehouse);
    await tellDeliveriesAnew(isTheirs, warehouse);
    await forgetEarlierRules(namesThem(chosen.keys, known?.catalogue), warehouse);
    // What describes the data anew counts it whole.
    await forgetKept(warehouse);
    const digest = digestOf(await addErased(warehouse, chosen.keys, now));
    const id = dataIdOf(filesPart(known?.id ?? ""), digest);
    const tables = await warehouse.eraseCustomers(isTheirs, cancel(work));
    state = await describeWithout(tables, { known, id }, { config, warehouse, work });
  });
  await (state === undefined ? forgetDataState(stateFolder) : writeDataState(stateFolder, state));
  return run;
}

const nothingKept = (key: string): SatsumaError =>
  new SatsumaError("ERASE_CUSTOMER", `nothing is kept of a customer "${key}"; nobody was erased`, {
    help: "write the key as it is in the data; files that changed are known from the next run on",
  });
