import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { SatsumaError } from "@satsuma/model";

/** A rule file: its path relative to the project, with `/`, and its text. */
export interface RuleFile {
  readonly file: string;
  readonly text: string;
}

/** All `.seg` files below `segments/`, by path; none when the folder is absent. @throws SatsumaError `RULES_UNREADABLE` */
export async function readRules(folder: string): Promise<RuleFile[]> {
  const paths = await listRules(folder);
  return Promise.all(paths.map(async (file) => ({ file, text: await readRule(folder, file) })));
}

async function listRules(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(folder, "segments"), {
      recursive: true,
      withFileTypes: true,
    });
    // A link counts as the file it leads to; names that begin with a point are an editor's own.
    return entries
      .filter((entry) => !entry.isDirectory() && /^[^.].*\.seg$/u.test(entry.name))
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"))
      .toSorted();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw unreadable("segments", cause);
  }
}

async function readRule(folder: string, file: string): Promise<string> {
  try {
    return await readFile(join(folder, file), "utf8");
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT";

const unreadable = (what: string, cause: unknown): SatsumaError =>
  new SatsumaError(
    "RULES_UNREADABLE",
    `${what} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    {
      help: "check that it exists and that you may read it",
      cause,
    },
  );
