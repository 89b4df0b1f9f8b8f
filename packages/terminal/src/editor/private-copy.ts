import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

/** A text of a server, in a file that only this user can read. */
export interface PrivateCopy {
  readonly path: string;
  /** As it is now. */
  read(): Promise<string>;
  remove(): Promise<void>;
}

/** Writes a copy below the system's folder for temporary files, in a folder of its own; the name is that of the rule file. */
export async function makePrivateCopy(file: string, text: string): Promise<PrivateCopy> {
  // The folder is made with the mode 0700.
  const path = join(await mkdtemp(join(tmpdir(), "satsuma-")), basename(file));
  await writeFile(path, text, { mode: 0o600, flag: "wx" });
  return {
    path,
    read: () => readFile(path, "utf8"),
    remove: () => rm(dirname(path), { recursive: true, force: true }),
  };
}
