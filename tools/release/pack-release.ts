import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apps, packages, readManifest } from "../repository/workspaces.ts";
import type { Manifest, Workspace } from "../repository/workspaces.ts";
import { ownPlace } from "./clean-place.ts";
import { runProgram } from "./run-program.ts";
import type { Place } from "./run-program.ts";
import { copyWorkspace } from "./workspace-copy.ts";

/** A package as it will be published. */
export interface Packed {
  readonly name: string;
  readonly version: string;
  /** Path of the tarball. */
  readonly file: string;
}

/**
 * Builds, versions and packs all packages as a release does, in a folder of its own: by the changesets that are there, and
 * with the tools that release them.
 */
export async function packRelease(folder: string): Promise<readonly Packed[]> {
  const copy = join(folder, "workspace");
  const tarballs = join(folder, "tarballs");
  mkdirSync(copy, { recursive: true });
  mkdirSync(tarballs);
  copyWorkspace(copy);
  formatNothing(copy);
  const place = ownPlace(copy);
  await runProgram("tsc", ["-b", ...published().map((one) => one.folder)], place);
  await runProgram("vite", ["build", "--logLevel", "error"], pagePlace(copy));
  await runProgram("changeset", ["version"], place);
  const filters = published().map((one) => `--filter ./${one.folder}`);
  await withPnpm(`pnpm -r ${filters.join(" ")} pack --pack-destination ${tarballs}`, place);
  return published().map((one) => packed(one, copy, tarballs));
}

/** The page, which the server's package takes along, with the tools of its own. */
function pagePlace(copy: string): Place {
  const cwd = join(copy, "apps", "web");
  const { env } = ownPlace(copy);
  return { cwd, env: { ...env, PATH: `${join(cwd, "node_modules", ".bin")}:${env["PATH"]}` } };
}

/** Everything that npm gets. */
const published = (): readonly Workspace[] =>
  [...packages(), ...apps()].filter(({ manifest }) => manifest.private !== true);

/** Runs a command that needs pnpm, of the version this repository names. */
function withPnpm(command: string, place: Place): Promise<string> {
  const pnpm = String(readManifest("package.json").packageManager);
  return runProgram("npx", ["-y", "-p", pnpm, "-c", command], place);
}

/** What changesets writes is formatted by a pnpm that first looks at what is installed; a copy has no need of it. */
function formatNothing(copy: string): void {
  const file = join(copy, ".changeset/config.json");
  const config: object = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...config, format: false }));
}

function packed({ folder }: Workspace, copy: string, tarballs: string): Packed {
  const { name, version } = manifestIn(join(copy, folder));
  const file = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
  return { name, version, file: join(tarballs, file) };
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
