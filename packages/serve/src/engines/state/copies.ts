import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { onDisk } from "./on-disk.ts";

/** The folder of this process's copies. */
export const ownCopies = (stateFolder: string): string =>
  join(stateFolder, "serving", String(process.pid));

/** The copies of a project's state that engines answer from: `.satsuma/serving/PID/N`, gone when the server ends. */
export class Copies {
  readonly #stateFolder: string;
  readonly #all: string;
  readonly #own: string;
  #made = 0;

  constructor(stateFolder: string) {
    this.#stateFolder = stateFolder;
    this.#all = join(stateFolder, "serving");
    this.#own = ownCopies(stateFolder);
  }

  /** Makes the folder of copies, and removes what servers that were killed left. @throws SatsumaError `ENGINE_DISK` */
  async prepare(): Promise<void> {
    try {
      await this.clear();
      for (const folder of [this.#stateFolder, this.#all, this.#own]) await make(folder);
      await removeStaleCopies(this.#stateFolder);
    } catch (cause) {
      throw onDisk(cause);
    }
  }

  /** Names of folders for so many copies; none of them exists. */
  next(count: number): [string, ...string[]] {
    const folder = (): string => {
      this.#made += 1;
      return join(this.#own, String(this.#made));
    };
    return [folder(), ...Array.from({ length: count - 1 }, folder)];
  }

  async remove(folders: readonly string[]): Promise<void> {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }

  async clear(): Promise<void> {
    await rm(this.#own, { recursive: true, force: true });
  }
}

/** Removes copies that processes which were killed left behind. */
export async function removeStaleCopies(stateFolder: string): Promise<void> {
  const all = join(stateFolder, "serving");
  if (!existsSync(all)) return;
  for (const name of await readdir(all))
    if (!isRunning(Number(name))) await rm(join(all, name), { recursive: true, force: true });
}

/** One by one: where a disk may not be written to, making several at once is told as a missing folder. */
async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else cannot be asked, but is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
