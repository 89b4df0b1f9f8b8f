import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SatsumaError } from "@satsuma/model";
import type { Plugin } from "@satsuma/plugin";
import type { ContractOptions } from "@satsuma/plugin/testing";

/** A plugin's package, loaded as a project would, and what it is to be tried with. */
export interface LoadedPlugin {
  readonly plugin: Plugin;
  readonly options: ContractOptions;
  /** The module that the package exports. */
  readonly entry: string;
}

/** The module of a package that exports what its plugin is tried with; `.js` and `.mjs` will do too. */
export const trialModule = "test/contract-options.ts";

/**
 * Loads the package in a folder. What the plugin is tried with is what `test/contract-options.ts` exports as
 * `contractOptions`, or else an empty config.
 *
 * @throws SatsumaError `USAGE_PLUGIN` when the folder holds no plugin
 */
export async function loadPlugin(folder: string): Promise<LoadedPlugin> {
  const manifest = manifestIn(folder);
  const entry = entryOf(folder, manifest.name);
  const plugin = (await exportsOf(entry)).get("default");
  if (typeof plugin !== "object" || plugin === null)
    throw noPlugin(`${manifest.name} has no plugin as its default export`, {
      help: "write `export default definePlugin({ … })` in the module that package.json exports",
    });
  const options = await trialOptions(folder);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checks are about whether it is one
  return { plugin: plugin as Plugin, options: { manifest, ...options }, entry };
}

async function trialOptions(folder: string): Promise<ContractOptions> {
  const path = ["ts", "js", "mjs"]
    .map((ending) => join(folder, trialModule.replace(/ts$/u, ending)))
    .find((each) => existsSync(each));
  if (path === undefined) return { config: {} };
  const options = (await exportsOf(path)).get("contractOptions");
  if (typeof options === "object" && options !== null && "config" in options) return options;
  throw noPlugin(`${path} does not export contractOptions with a config`, {
    help: "write `export const contractOptions: ContractOptions = { config: { … } }` in it",
  });
}

async function exportsOf(path: string): Promise<ReadonlyMap<string, unknown>> {
  const module: unknown = await import(pathToFileURL(path).href);
  return new Map(typeof module === "object" && module !== null ? Object.entries(module) : []);
}

function manifestIn(folder: string): { readonly name: string } {
  const manifest = jsonIn(join(folder, "package.json"));
  if (manifest === undefined)
    throw noPlugin(`there is no package.json in ${folder}`, {
      help: "name the folder of a plugin's package",
    });
  const { name } = { name: undefined, ...manifest };
  if (typeof name === "string" && name !== "") return { ...manifest, name };
  throw noPlugin(`the package.json in ${folder} has no name`, { help: "give the package a name" });
}

function jsonIn(path: string): object | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof parsed === "object" && parsed !== null) return parsed;
    throw new SyntaxError("it is no object");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw noPlugin(`${path} cannot be read: ${reason}`, { help: "correct the file", cause });
  }
}

/** The module that the package exports: what `import "its-name"` would find. */
function entryOf(folder: string, name: string): string {
  const own = createRequire(join(folder, "package.json"));
  try {
    const path = own.resolve(name);
    if (existsSync(path)) return path;
  } catch (cause) {
    throw noPlugin(`${name} has no module to load: ${reasonOf(cause)}`, {
      help: "build the package first (npm run build), and give package.json exports that lead to it",
      cause,
    });
  }
  throw noPlugin(`${name} has no module to load`, {
    help: "build the package first: npm run build",
  });
}

const reasonOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";

const noPlugin = (
  message: string,
  options: { readonly help: string; readonly cause?: unknown },
): SatsumaError => new SatsumaError("USAGE_PLUGIN", message, options);
