import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Absolute path of the repository. */
export const root = resolve(import.meta.dirname, "../..");

/** The text of a file, by its path from the root. */
export const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The repository's own files that match, as paths from the root in alphabetical order; never what was installed or built. */
export const find = (...patterns: readonly string[]): readonly string[] =>
  globSync([...patterns], {
    cwd: root,
    exclude: ["**/node_modules", "**/dist", "**/.git", "**/.satsuma", "**/.turbo"],
  }).toSorted();
