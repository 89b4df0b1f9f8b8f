import { existsSync, statSync } from "node:fs";
import { registerHooks } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { SatsumaError } from "@satsuma/model";

/**
 * Loads a config and gives its default export. `satsuma` and `@satsuma/…` are the copies installed in the config's folder, or
 * else the ones this program runs with, so that a project needs no packages of its own.
 *
 * @throws SatsumaError `CONFIG_BROKEN`
 */
export const importConfig = (path: string): Promise<unknown> =>
  importAs(pathToFileURL(path).href, path);

/** As `importConfig`, but reads the file again when it has changed since, which Node does for a new address only. */
export const importChangedConfig = (path: string): Promise<unknown> =>
  importAs(`${pathToFileURL(path).href}?changed=${statSync(path).mtimeMs}`, path);

async function importAs(url: string, path: string): Promise<unknown> {
  const hooks = registerHooks({
    resolve: resolveFrom(dirname(path)),
    load: loadAsModule(url, path),
  });
  try {
    const module: unknown = await import(url);
    return defaultExport(module, path);
  } catch (error) {
    throw error instanceof SatsumaError ? error : broken(path, error);
  } finally {
    hooks.deregister();
  }
}

type ResolveHook = NonNullable<Parameters<typeof registerHooks>[0]["resolve"]>;
type LoadHook = NonNullable<Parameters<typeof registerHooks>[0]["load"]>;

const ours = /^(?<name>satsuma|@satsuma\/[^/]+)(?:\/|$)/u;

function resolveFrom(folder: string): ResolveHook {
  return (specifier, context, next) => {
    const name = ours.exec(specifier)?.groups?.["name"];
    if (name === undefined) return next(specifier, context);
    const isOwnOnly =
      isProjectFile(context.parentURL, folder) && !existsSync(join(folder, "node_modules", name));
    const fromOurs = placesOfOurs(specifier);
    // A plugin of the project's own may leave the contract's package to the program.
    const places = isOwnOnly
      ? fromOurs
      : [{ specifier, parentURL: context.parentURL }, ...fromOurs];
    return resolveFirst(places, (place) =>
      next(place.specifier, { ...context, parentURL: place.parentURL }),
    );
  };
}

/** The module at the first of some places that has it. @throws what the last place without it says */
function resolveFirst<Found>(places: readonly Place[], resolve: (place: Place) => Found): Found {
  const [place, ...others] = places;
  if (place === undefined) throw new RangeError("a module must be looked for in some place");
  try {
    return resolve(place);
  } catch (error) {
    if (others.length === 0 || !isNotFound(error)) throw error;
    return resolveFirst(others, resolve);
  }
}

interface Place {
  readonly specifier: string;
  readonly parentURL: string | undefined;
}

/** Where the program's own packages are found from: what it depends on itself, and what the engine does. */
const placesOfOurs = (specifier: string): readonly Place[] =>
  specifier === "satsuma"
    ? [{ specifier: "@satsuma/standard/config", parentURL: import.meta.url }]
    : own.map((parentURL) => ({ specifier, parentURL }));

// Resolved once: asked within the hook it would call the hook again.
const own: readonly string[] = [import.meta.url, import.meta.resolve("@satsuma/engine")];

function isProjectFile(url: string | undefined, folder: string): boolean {
  if (url?.startsWith("file:") !== true) return false;
  const path = fileURLToPath(url);
  return (
    path.startsWith(folder + sep) && !path.slice(folder.length).includes(`${sep}node_modules${sep}`)
  );
}

/** A config is a module whatever a package.json near it says, and Node need not guess that with a warning. */
function loadAsModule(url: string, config: string): LoadHook {
  const format = config.endsWith(".ts") ? "module-typescript" : "module";
  return (loaded, context, next) => next(loaded, loaded === url ? { ...context, format } : context);
}

function defaultExport(module: unknown, path: string): unknown {
  if (typeof module === "object" && module !== null && "default" in module) return module.default;
  throw new SatsumaError("CONFIG_BROKEN", `${path} has no default export`, {
    help: "write `export default defineProject({ … })` in it",
  });
}

function broken(path: string, error: unknown): SatsumaError {
  const reason = error instanceof Error ? error.message : String(error);
  return new SatsumaError("CONFIG_BROKEN", `${placeIn(path, error)}: ${firstLine(reason)}`, {
    help: adviceOn(error, dirname(path)),
    cause: error,
  });
}

/** Node names the place of an error in the first line of its stack that speaks of the file. */
function placeIn(path: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const after = stack.split(path)[1] ?? stack.split(pathToFileURL(path).href)[1] ?? "";
  return (
    path + (/^(?:\?changed=[\d.]+)?(?<place>(?::\d+){1,2})/u.exec(after)?.groups?.["place"] ?? "")
  );
}

function adviceOn(error: unknown, folder: string): string {
  const missing =
    isNotFound(error) && error instanceof Error
      ? /package '(?<name>[^']+)'/u.exec(error.message)
      : null;
  const name = missing?.groups?.["name"];
  return name === undefined
    ? "correct the config and run the command again"
    : `install it with \`npm install ${name}\` in ${folder}, or correct its name`;
}

const isNotFound = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";

const firstLine = (text: string): string => text.split("\n")[0] ?? text;
