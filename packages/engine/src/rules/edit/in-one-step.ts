import { link, mkdir, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { SatsumaError } from "@satsuma/model";

/** Replaces a file by one of another text; on the disk when it resolves. @throws SatsumaError `RULES_UNWRITABLE` */
export const replaceFile = (path: string, text: string): Promise<void> =>
  written(path, async () => {
    await rename(await aside(path, text), path);
    await keepNames(dirname(path));
  });

/** Makes a file; false when there is one already, which stays as it is. @throws SatsumaError `RULES_UNWRITABLE` */
export const createFile = (path: string, text: string): Promise<boolean> =>
  written(path, async () => {
    await makeFolder(dirname(path));
    const made = await aside(path, text);
    try {
      await link(made, path);
    } catch (cause) {
      if (hasCode(cause, "EEXIST")) return false;
      throw cause;
    } finally {
      await unlink(made);
    }
    await keepNames(dirname(path));
    return true;
  });

/** @throws SatsumaError `RULES_UNWRITABLE` */
export const removeFile = (path: string): Promise<void> =>
  written(path, async () => {
    await unlink(path);
    await keepNames(dirname(path));
  });

/** The text in a file beside the one it is for, which nobody takes for a rule file. */
async function aside(path: string, text: string): Promise<string> {
  const name = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  const file = await open(name, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return name;
}

/** Makes a folder with those it lies in, and has their names kept. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await keepNames(dirname(made));
}

/** Names of files are on the disk once their folder is. */
async function keepNames(folder: string): Promise<void> {
  // Windows cannot open folders, and keeps names by itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function written<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new SatsumaError("RULES_UNWRITABLE", `${basename(path)} cannot be written (${why})`, {
      help: "make sure that there is room on the disk and that the server may write to segments/",
      cause,
    });
  }
}

const hasCode = (cause: unknown, code: string): boolean =>
  cause instanceof Error && "code" in cause && cause.code === code;
