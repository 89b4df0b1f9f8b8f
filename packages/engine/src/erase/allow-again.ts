import { relative } from "node:path";
import { readDataState, writeDataState } from "../data/state-file.ts";
import { chosenKeys } from "./chosen-keys.ts";
import type { Erasing } from "./erase.ts";
import { erasedOnes, readErasedList, removeErased } from "./erased-list.ts";
import type { AllowedAgain, ErasedReport, SourceRows } from "./erasure-result.ts";

/**
 * Takes customers off the list of the erased. What sources have of them is taken in again when the data is next asked for; what was
 * erased besides does not come back.
 */
export async function allowAgain(
  given: readonly string[],
  { stateFolder, warehouse }: Erasing,
): Promise<AllowedAgain> {
  const known = await readDataState(stateFolder);
  const { keys } = chosenKeys(given, known?.catalogue);
  const list = await readErasedList(warehouse);
  const wasErased = erasedOnes(list) ?? (() => false);
  const customers = keys.map((key) => ({ key, wasErased: wasErased(key) }));
  const gone = keys.filter(wasErased);
  if (gone.length > 0) {
    // Killed in between, the data is taken in once more without need.
    if (known !== undefined) await writeDataState(stateFolder, { ...known, isOutdated: true });
    await warehouse.transaction(() => removeErased(warehouse, gone, list));
  }
  return { customers, left: list.erasedAt.size - gone.length };
}

/** How many were erased, and what the sources still had of them when they were last read. */
export async function erasedReport({
  folder,
  stateFolder,
  warehouse,
}: Pick<Erasing, "folder" | "stateFolder" | "warehouse">): Promise<ErasedReport> {
  const { erasedAt } = await readErasedList(warehouse);
  const known = await readDataState(stateFolder);
  const leftOut = (known?.tables ?? []).flatMap(({ name: table, files, count }): SourceRows[] => {
    const rows = count.leftOut.find(({ kind }) => kind === "erased")?.rows ?? 0;
    const file = files.map((path) => relative(folder, path)).join(", ");
    return rows === 0 ? [] : [{ table, file, rows }];
  });
  return {
    customers: erasedAt.size,
    last: [...erasedAt.values()].toSorted().at(-1) ?? null,
    leftOut,
  };
}
