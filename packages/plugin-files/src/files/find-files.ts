import { glob, stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { SatsumaError } from "@satsuma/plugin";
import { fileError } from "./data-error.ts";

/** Absolute paths of the files that paths and patterns (`data/*.csv`) name, in order of their names; each is a file that is there. */
export async function findFiles(paths: readonly string[], folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await filesNamed(path, folder)));
  return found;
}

async function filesNamed(path: string, folder: string): Promise<string[]> {
  if (!/[*?[{]/u.test(path))
    return [await fileThere(isAbsolute(path) ? path : resolve(folder, path), path)];
  const matches: string[] = [];
  for await (const match of glob(path, { cwd: folder })) matches.push(resolve(folder, match));
  if (matches.length > 0) return matches.toSorted();
  throw new SatsumaError("DATA_FILE_MISSING", `no file fits the pattern "${path}" in ${folder}`, {
    help: "check the pattern",
  });
}

async function fileThere(absolute: string, path: string): Promise<string> {
  try {
    if ((await stat(absolute)).isFile()) return absolute;
  } catch (cause) {
    throw fileError(path, cause);
  }
  throw fileError(path, Object.assign(new Error("not a file"), { code: "EISDIR" }));
}

/** Changes when one of the files does: names, sizes and times of their last change. */
export async function fingerprintOf(files: readonly string[]): Promise<string> {
  const facts = await Promise.all(files.map(async (file) => ({ file, facts: await stat(file) })));
  return facts.map(({ file, facts: { size, mtimeMs } }) => `${file} ${size} ${mtimeMs}`).join("\n");
}
