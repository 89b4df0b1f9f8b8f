import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createPlugin } from "create-satsuma-plugin";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = resolve(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(repository, path), "utf8");
const scratch = mkdtempSync(join(tmpdir(), "versions-"));

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

describe("what a new plugin depends on", () => {
  let made: Manifest;

  beforeAll(async () => {
    const folder = join(scratch, "plugin");
    const answers = { name: "satsuma-plugin-new", kind: "trait", doc: "Says hello." } as const;
    await createPlugin({ ...answers, folder });
    made = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  test.each(["zod", "typescript", "vitest", "@types/node"])(
    "%s is what this repository has",
    (name) => {
      const [, version = ""] =
        new RegExp(`^  "?${name}"?: \\^?([\\d.]+)$`, "mu").exec(read("pnpm-workspace.yaml")) ?? [];
      const all = { ...made.dependencies, ...made.devDependencies };
      expect(all[name]).toBe(`^${version}`);
    },
  );

  test("is the contract of the version that is published, or that changesets will publish", () => {
    const { version }: Manifest = JSON.parse(read("packages/plugin/package.json"));
    const changes = globSync(".changeset/*.md", { cwd: repository }).map(read);
    const isRaised = changes.some((change) => /^"@satsuma\/plugin": major$/mu.test(change));
    const major = Number(version.split(".")[0]) + Number(isRaised);
    expect(made.peerDependencies).toEqual({ "@satsuma/plugin": `^${major}` });
    expect(made.devDependencies["@satsuma/plugin"]).toBe(`^${major}`);
    expect(read("packages/plugin/src/plugin.ts")).toContain(`export const API = ${major};`);
  });
});
