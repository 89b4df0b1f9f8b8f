import { existsSync, readFileSync, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";

/** Blocks of a database file as they were when its headers were these. */
export interface Rescue {
  /** Both headers of the file: they name the state that the blocks belong to. */
  readonly headers: Uint8Array;
  /** Bytes by position in the file. */
  readonly blocks: ReadonlyMap<number, Uint8Array>;
}

const placeOf = (file: string): string => `${file}.rescue`;
const newPlaceOf = (file: string): string => `${placeOf(file)}.new`;

/** Writes it beside the database file, whole or not at all, so that it survives a loss of power. */
export async function writeRescue(file: string, rescue: Rescue): Promise<void> {
  const place = placeOf(file);
  await writeDurably(newPlaceOf(file), serialize(rescue));
  await rename(newPlaceOf(file), place);
  await syncFolder(dirname(place));
}

async function writeDurably(place: string, bytes: Buffer): Promise<void> {
  const handle = await open(place, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the names in a folder durable. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What was written last. Undefined where nothing was, or what is there is nothing of ours: it can help nobody then. */
export function readRescue(file: string): Rescue | undefined {
  try {
    const found: unknown = deserialize(readFileSync(placeOf(file)));
    return isRescue(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const isRescue = (found: unknown): found is Rescue =>
  typeof found === "object" &&
  found !== null &&
  "headers" in found &&
  found.headers instanceof Uint8Array &&
  "blocks" in found &&
  found.blocks instanceof Map;

export const hasRescue = (file: string): boolean => existsSync(placeOf(file));

export function removeRescue(file: string): void {
  rmSync(placeOf(file), { force: true });
  rmSync(newPlaceOf(file), { force: true });
}
