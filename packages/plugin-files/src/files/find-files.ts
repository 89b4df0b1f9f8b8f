import { existsSync } from "node:fs";
import { glob, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { SatsumaError } from "@satsuma/plugin";
import { fileError } from "./data-error.ts";

/**
 * Absolute paths of the files that paths and patterns (`data/*.csv`) name, those of a pattern in order of their names; each is a
 * file that is there. One that is named twice counts once.
 */
export async function findFiles(paths: readonly string[], folder: string): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) for (const file of await filesNamed(path, folder)) found.add(file);
  return [...found];
}

async function filesNamed(path: string, folder: string): Promise<string[]> {
  const literal = resolve(folder, path);
  // A name with brackets in it is more often a name than a pattern.
  if (!/[*?[{]/u.test(path) || existsSync(literal)) return [await fileThere(literal, path)];
  const matches: string[] = [];
  for await (const match of glob(path, { cwd: folder })) matches.push(resolve(folder, match));
  if (matches.length > 0)
    return Promise.all(matches.toSorted().map((match) => fileThere(match, match)));
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

/** What each file looks like from outside: its size, and the time of its last change. */
export const marksOf = (files: readonly string[]): Promise<string[]> =>
  Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return `${size} ${mtimeMs}`;
    }),
  );

/** Changes when one of the files does, or there are others. @param marks those of the files */
export const fingerprintOf = (files: readonly string[], marks: readonly string[]): string =>
  files.map((file, i) => `${file} ${marks[i]}`).join("\n");

/** The fingerprint of files that paths and patterns name. */
export async function fingerprintOfPaths(
  paths: readonly string[],
  folder: string,
): Promise<string> {
  const files = await findFiles(paths, folder);
  return fingerprintOf(files, await marksOf(files));
}
