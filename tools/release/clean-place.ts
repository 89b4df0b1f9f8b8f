import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "../repository/files.ts";
import type { Place } from "./run-program.ts";

/**
 * A folder as on a machine that has never seen this repository: a home and a cache of its own, nothing of the programs that
 * started the tests.
 *
 * @param registry where npm gets packages from
 */
export function cleanPlace(folder: string, registry: string): Place {
  const home = join(folder, "home");
  mkdirSync(home, { recursive: true });
  const { host, pathname } = new URL(registry);
  writeFileSync(
    join(home, ".npmrc"),
    [
      `registry=${registry}`,
      // npm publishes nowhere without a token; this one means nothing.
      `//${host}${pathname}:_authToken=none`,
      "audit=false",
      "fund=false",
      "update-notifier=false",
      "",
    ].join("\n"),
  );
  const own = { HOME: home, USERPROFILE: home, npm_config_cache: join(home, "cache") };
  return {
    cwd: folder,
    env: { ...without(/^(?:npm_|pnpm_)/iu), ...own, CI: "1", NO_COLOR: "1" },
  };
}

/** The surroundings of this repository's own programs: they get packages from where this machine gets them. */
export const ownPlace = (cwd: string): Place => ({
  cwd,
  env: without(/^(?:npm_(?!config_)|pnpm_)/iu),
});

/** What package managers and test runners put into the environment of what they start is not for what that starts. */
function without(managers: RegExp): NodeJS.ProcessEnv {
  const runners = /^(?:vitest|node_env$|node_options$|force_color$)/iu;
  const kept = Object.entries(process.env).filter(
    ([name]) => !managers.test(name) && !runners.test(name),
  );
  const path = [join(root, "node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter);
  return { ...Object.fromEntries(kept), PATH: path };
}
