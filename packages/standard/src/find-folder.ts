import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SatsumaError } from "@satsuma/model";

const configFiles = ["satsuma.config.ts", "satsuma.config.js", "satsuma.config.mjs"];

/**
 * The folder of the project a command is about: the one named, or else the nearest from `start` upwards that has a config.
 *
 * @throws SatsumaError `CONFIG_MISSING`
 */
export function findFolder(named: string | undefined, start: string): string {
  if (named !== undefined) return namedFolder(resolve(start, named));
  for (let folder = start; ; folder = dirname(folder)) {
    if (hasConfig(folder)) return folder;
    if (folder === dirname(folder))
      throw missing(`there is no satsuma.config.ts in ${start} or any folder above it`);
  }
}

/** True when the folder holds a config. */
const hasConfig = (folder: string): boolean =>
  configFiles.some((file) => existsSync(join(folder, file)));

function namedFolder(folder: string): string {
  if (hasConfig(folder)) return folder;
  throw missing(
    existsSync(folder)
      ? `there is no satsuma.config.ts in ${folder}`
      : `there is no folder ${folder}`,
  );
}

const missing = (message: string): SatsumaError =>
  new SatsumaError("CONFIG_MISSING", message, {
    help: "make a project with `satsuma init`, or name the folder of one with --project DIR",
  });
