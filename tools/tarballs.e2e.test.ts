import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanPlace } from "./release/clean-place.ts";
import { packRelease } from "./release/pack-release.ts";
import type { Packed } from "./release/pack-release.ts";
import { reachableRegistry } from "./release/registry.ts";
import { runProgram } from "./release/run-program.ts";

const registry = await reachableRegistry();
const reason = registry === undefined ? " (skipped: no registry can be reached)" : "";

describe.skipIf(registry === undefined)(`what is packed, in an empty project${reason}`, () => {
  const scratch = registry === undefined ? tmpdir() : mkdtempSync(join(tmpdir(), "tarballs-"));
  const folder = join(scratch, "project");
  let tarballs: readonly Packed[] = [];

  beforeAll(async () => {
    tarballs = await packRelease(join(scratch, "release"));
    mkdirSync(folder);
    writeFileSync(
      join(folder, "package.json"),
      JSON.stringify({ name: "empty", private: true, type: "module" }),
    );
    await run("npm", "install", ...tarballs.map(({ file }) => file));
  }, 600_000);

  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const run = (program: string, ...args: readonly string[]): Promise<string> => {
    const { env } = cleanPlace(join(scratch, "machine"), String(registry));
    return runProgram(program, args, { cwd: folder, env });
  };

  test("has a version that changesets gave it, each package", () => {
    const unready = tarballs.filter(({ version }) => version === "0.0.0");
    expect(unready.map(({ name }) => name)).toEqual([]);
    expect(tarballs.length).toBeGreaterThan(20);
  });

  test("can be imported, every entry of each package, with its types beside it", async () => {
    writeFileSync(join(folder, "entries.mjs"), entriesScript(tarballs));
    expect(JSON.parse(await run("node", "entries.mjs"))).toEqual([]);
  });

  test("has every file that it imports, and imports nothing that it does not list", async () => {
    const listed: unknown = JSON.parse(await run("npm", "ls", "--all", "--json"));
    expect(Reflect.get(Object(listed), "problems")).toBeUndefined();
  });

  test("runs the demo: a shop is made, its rules check, and a run finds members", async () => {
    const satsuma = (...args: readonly string[]) =>
      run("node", "node_modules/satsuma/dist/bin.js", ...args);
    await satsuma("init", "shop", "--sample", "--customers", "500");
    expect(existsSync(join(folder, "shop/satsuma.config.ts"))).toBe(true);
    const result: RunResult = JSON.parse(await satsuma("run", "--project", "shop", "--json"));
    expect(result).toMatchObject({ customers: 500, failures: [], diagnostics: [] });
    const tiers = result.segments.filter(({ name }) => name.startsWith("value_tier."));
    expect(tiers.reduce((sum, { size }) => sum + size, 0)).toBe(500);
  });

  test("starts by the name `satsuma`", async () => {
    const version = tarballs.find(({ name }) => name === "satsuma")?.version;
    expect((await run("npm", "exec", "--", "satsuma", "--version")).trim()).toBe(version);
  });

  test("makes a plugin by the name `create-satsuma-plugin`", async () => {
    await run("npm", "exec", "--", "create-satsuma-plugin", "my-plugin", "--yes");
    expect(existsSync(join(folder, "my-plugin/test/contract.test.ts"))).toBe(true);
  });
});

/** What `satsuma run --json` says. */
interface RunResult {
  readonly segments: readonly { readonly name: string; readonly size: number }[];
}

/** Prints what is wrong with the entries: what cannot be imported, what has no types. */
const entriesScript = (tarballs: readonly Packed[]): string => `
import { existsSync, readFileSync } from "node:fs";
const faults = [];
for (const name of ${JSON.stringify(tarballs.map(({ name }) => name))}) {
  const folder = "node_modules/" + name + "/";
  const { exports } = JSON.parse(readFileSync(folder + "package.json", "utf8"));
  for (const [entry, target] of Object.entries(exports)) {
    if (typeof target === "string") continue;
    if (!existsSync(folder + target.types)) faults.push(name + entry.slice(1) + " has no types");
    await import(name + entry.slice(1)).catch((cause) => faults.push(name + entry.slice(1) + ": " + cause));
  }
}
console.log(JSON.stringify(faults));
process.exit();
`;
