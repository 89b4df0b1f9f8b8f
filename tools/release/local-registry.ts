import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ownPlace } from "./clean-place.ts";

/** A registry on this machine. */
export interface LocalRegistry {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts a registry that takes our packages from whoever publishes them and gets everything else from another registry.
 *
 * @param upstream where everything else comes from
 */
export async function startRegistry(folder: string, upstream: string): Promise<LocalRegistry> {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, "config.yaml");
  writeFileSync(config, JSON.stringify(configOf(folder, upstream)));
  const port = await freePort();
  const { cwd, env } = ownPlace(folder);
  const args = [program(), "--config", config, "--listen", `127.0.0.1:${port}`];
  const child = spawn(process.execPath, args, { cwd, env, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const address = `http://127.0.0.1:${port}/`;
  await answers(address, child);
  return {
    address,
    async close() {
      child.kill();
      await ended;
    },
  };
}

/** As Verdaccio wants it; JSON is YAML. */
const configOf = (folder: string, upstream: string) => ({
  storage: join(folder, "storage"),
  uplinks: { upstream: { url: upstream, timeout: "60s", maxage: "1h" } },
  packages: {
    ...Object.fromEntries(
      ["@satsuma/*", "satsuma", "satsuma-plugin-*", "create-satsuma-plugin"].map((ours) => [
        ours,
        { access: "$all", publish: "$all", unpublish: "$all" },
      ]),
    ),
    "**": { access: "$all", proxy: "upstream" },
  },
  web: { enable: false },
  max_body_size: "200mb",
  log: { type: "stdout", level: "fatal" },
});

/** Verdaccio's own program. */
function program(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve("verdaccio/package.json")), "bin/verdaccio");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  server.close();
  if (typeof address === "object" && address !== null) return address.port;
  throw new Error("no port is free");
}

async function answers(address: string, child: { readonly exitCode: number | null }) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) break;
    const ping = await fetch(new URL("-/ping", address)).catch(() => undefined);
    if (ping?.ok === true) return;
    await wait(100);
  }
  throw new Error("the local registry does not answer");
}
