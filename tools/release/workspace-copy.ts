import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { root } from "../repository/files.ts";

/**
 * Copies what the packages are built from into an empty folder: not what was built before, nor the tests. What is installed is
 * linked, so a copy costs little.
 */
export function copyWorkspace(to: string): void {
  for (const folder of ["packages", "apps", "examples", "docs", ".changeset"]) {
    cpSync(join(root, folder), join(to, folder), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !isLeftOut(relative(root, path)),
    });
  }
  mkdirSync(join(to, "tools"));
  for (const file of [...rootFiles(), "tools/package.json"]) {
    cpSync(join(root, file), join(to, file));
  }
  symlinkSync(join(root, "node_modules"), join(to, "node_modules"), "dir");
}

const rootFiles = (): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

const isLeftOut = (path: string): boolean =>
  ["dist", ".satsuma", ".turbo"].includes(basename(path)) ||
  path.endsWith(".tsbuildinfo") ||
  path.startsWith(join("examples", "online-shop", "data")) ||
  /^\w+[\\/][^\\/]+[\\/]test$/u.test(path);
