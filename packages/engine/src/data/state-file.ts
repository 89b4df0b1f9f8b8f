import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { DataState } from "./data-state.ts";

const shape = z.looseObject({
  id: z.string(),
  catalogue: z.looseObject({}),
  layout: z.looseObject({}),
  tables: z.array(z.looseObject({})),
  measured: z.array(z.looseObject({})),
  customers: z.number(),
});

const stateFile = (stateFolder: string): string => join(stateFolder, "data.json");

/** What was written last; undefined when there is nothing readable: the data is then taken in again. */
export async function readDataState(stateFolder: string): Promise<DataState | undefined> {
  try {
    const parsed: unknown = JSON.parse(await readFile(stateFile(stateFolder), "utf8"));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by writeDataState only; the id covers the format's version
    return shape.safeParse(parsed).success ? (parsed as DataState) : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step: a reader sees the old state or the new one. */
export async function writeDataState(stateFolder: string, state: DataState): Promise<void> {
  const file = stateFile(stateFolder);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
}

/** Removes the file: the data has to be taken in again. */
export const forgetDataState = (stateFolder: string): Promise<void> =>
  rm(stateFile(stateFolder), { force: true });
