import { dirname } from "node:path";
import { find, read } from "./files.ts";

/** The parts of a `package.json` that the checks look at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly license?: string;
  readonly type?: string;
  readonly sideEffects?: boolean;
  readonly packageManager?: string;
  readonly keywords?: readonly string[];
  readonly files?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly exports?: Exports;
  readonly publishConfig?: { readonly access?: string; readonly exports?: Exports };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Entry → file, or condition → file in the order they are tried. */
export type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** One package or app. */
export interface Workspace {
  /** From the root: `packages/model`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The libraries, by folder. */
export const packages = (): readonly Workspace[] => workspaces("packages");

/** The programs, by folder. */
export const apps = (): readonly Workspace[] => workspaces("apps");

/** What the manifest says the code may import of ours, when it runs for a user. */
export function ownDependencies(workspace: Workspace): readonly string[] {
  const { dependencies, peerDependencies } = workspace.manifest;
  return ownNames(dependencies, peerDependencies);
}

/** What only the tests may import of ours. */
export const testDependencies = (workspace: Workspace): readonly string[] =>
  ownNames(workspace.manifest.devDependencies);

/** A package's name as the documents write it: `@satsuma/model` is `model`. */
export const shortName = (name: string): string => name.replace("@satsuma/", "");

/** The manifest of a `package.json`, by its path from the root. */
export const readManifest = (path: string): Manifest => JSON.parse(read(path));

function workspaces(parent: string): readonly Workspace[] {
  const folders = find(`${parent}/*/package.json`).map((path) => dirname(path));
  return folders.toSorted().map((folder) => ({
    folder,
    manifest: readManifest(`${folder}/package.json`),
  }));
}

const ownNames = (...lists: readonly (Readonly<Record<string, string>> | undefined)[]) =>
  lists
    .flatMap((list) => Object.keys(list ?? {}))
    .filter((name) => name.startsWith("@satsuma/") || name === "satsuma")
    .toSorted();
