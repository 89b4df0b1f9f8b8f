import { mkdirSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, satsuma, writeFiles } from "../support/satsuma.ts";
import { treePlugin } from "../support/tree-plugin.ts";

const asksForRules = expect.arrayContaining([expect.stringContaining("proposes rules")]);

/** Without a sink, which would have to be told where to deliver to. */
const soundPlugin = treePlugin.replace("sinks: [sink(project.folder)],", "");

const root = join(import.meta.dirname, "..", "..", "..", "..");

/** The package of a plugin, with the contract's package installed. */
function packageOf(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  mkdirSync(join(folder, "node_modules", "@satsuma"), { recursive: true });
  symlinkSync(join(root, "packages", "plugin"), join(folder, "node_modules", "@satsuma", "plugin"));
  writeFiles(folder, {
    "package.json": `{ "name": "satsuma-plugin-tree", "type": "module", "exports": "./index.js" }`,
    "index.js": soundPlugin,
    "test/contract-options.js": `export const contractOptions = { config: {}, badConfigs: [{ cut: "x" }] };`,
    ...files,
  });
  return folder;
}

interface Report {
  readonly plugin: string;
  readonly isSound: boolean;
  readonly checks: readonly {
    readonly id: string;
    readonly title: string;
    readonly problem?: string;
    readonly untriedFor?: string;
  }[];
}

async function validated(
  files: Readonly<Record<string, string>>,
  ...flags: readonly string[]
): Promise<{ code: number | null; report: Report }> {
  const { code, stdout } = await satsuma(["plugins", "validate", "--json", ...flags], {
    cwd: packageOf(files),
  });
  return { code, report: JSON.parse(stdout) };
}

describe("satsuma plugins validate", () => {
  it("finds nothing wrong with a plugin that keeps the contract", async () => {
    const { code, report } = await validated({});
    expect(report.checks.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect({ code, isSound: report.isSound }).toEqual({ code: 0, isSound: true });
    expect(report.checks.length).toBeGreaterThan(20);
  });

  it("names each check that a plugin fails, and ends with 1", async () => {
    const { code, report } = await validated({
      "index.js": soundPlugin.replace("Splits customers in two.", " "),
    });
    expect({ code, isSound: report.isSound }).toEqual({ code: 1, isSound: false });
    const failed = report.checks.filter(({ problem }) => problem !== undefined);
    expect(failed.map(({ title }) => title)).toContain(
      "says of each thing it contributes what it is, in one sentence",
    );
    expect(failed.length).toBeLessThan(report.checks.length / 2);
  });

  it("tells of a plugin that blocks its process which checks did not come back, and goes on with the others", async () => {
    const { code, report } = await validated(
      { "index.js": soundPlugin.replace("rules: (", "rules: () => { for (;;); }, unused: (") },
      "--patience",
      "4",
    );
    expect(code).toBe(1);
    const blocked = report.checks.filter(
      ({ problem }) => problem === "did not come back within 4 s",
    );
    expect(blocked.map(({ title }) => title)).toEqual(asksForRules);
    expect(blocked.length).toBeLessThan(5);
    expect(report.checks.at(-1)).not.toMatchObject({
      problem: expect.stringContaining("come back"),
    });
  });

  it("tells of a plugin that ends its process at which check it did", async () => {
    const { report } = await validated({
      "index.js": soundPlugin.replace("rules: (", "rules: () => process.exit(0), unused: ("),
    });
    const ended = report.checks.filter(({ problem }) => problem === "ended the process it ran in");
    expect(ended.map(({ title }) => title)).toEqual(asksForRules);
  });

  it("says which checks could not be tried, and for which that failed", async () => {
    const folder = packageOf({
      "index.js": soundPlugin.replace(
        "rules: (",
        "fit() { throw new TypeError('oak'); }, rules: (",
      ),
    });
    const ran = await satsuma(["plugins", "validate", "."], { cwd: folder });
    expect(ran.stdout).toContain("✗ fits the customers of the trial (fits)");
    expect(ran.stdout).toContain('not tried, since it fails "fits the customers of the trial"');
    expect(ran.stdout).not.toContain("✓ has models that survive JSON");
    expect(ran.stdout).toContain("could not be tried");
  });

  it("tells of source that was changed after it was built", async () => {
    const files = {
      "package.json": `{ "name": "satsuma-plugin-tree", "type": "module", "exports": "./dist/index.js" }`,
      "dist/index.js": soundPlugin,
      "src/tree.ts": "export {};",
    };
    const folder = packageOf(files);
    const at = (path: string, seconds: number) => utimesSync(join(folder, path), seconds, seconds);
    const problem = async () => {
      const { stdout } = await satsuma(["plugins", "validate", "--json"], { cwd: folder });
      const { checks }: Report = JSON.parse(stdout);
      return checks.find(({ id }) => id === "built")?.problem;
    };
    at("dist/index.js", 1_000_000);
    at("src/tree.ts", 2_000_000);
    expect(await problem()).toContain(
      "tree.ts was changed after dist was built: run npm run build",
    );
    at("dist/index.js", 3_000_000);
    expect(await problem()).toBeUndefined();
  });

  it.each<[string, Record<string, string>, string]>([
    ["has no package.json that names it", { "package.json": "{}" }, "has no name"],
    [
      "is not built",
      { "package.json": `{ "name": "satsuma-plugin-tree", "exports": "./dist/index.js" }` },
      "build the package first",
    ],
    ["exports no plugin", { "index.js": "export const tree = 1;" }, "default export"],
    ["throws when it is loaded", { "index.js": "throw new Error('no licence');" }, "no licence"],
    ["blocks when it is loaded", { "index.js": "for (;;);" }, "did not come back within 2 s"],
    [
      "has no config to be tried with",
      { "test/contract-options.js": "export const options = {};" },
      "does not export contractOptions",
    ],
  ])("refuses a package that %s", async (_, files, message) => {
    const ran = await satsuma(["plugins", "validate", ".", "--patience", "2"], {
      cwd: packageOf(files),
    });
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });
});
