import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createPlugin, kinds } from "create-satsuma-plugin";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = resolve(import.meta.dirname, "../../..");
const compiler = join(repository, "node_modules/typescript/bin/tsc");
// The example's dependencies are those of a new plugin.
const installed = join(repository, "examples/custom-plugin/node_modules");
const scratch = mkdtempSync(join(tmpdir(), "scaffold-"));

// A new plugin sees what is published: the built contract.
beforeAll(() => run(repository, compiler, "-b", "packages/plugin"));
afterAll(() => rmSync(scratch, { recursive: true }));

describe.each(kinds)("a new plugin of kind %s", (kind) => {
  const folder = join(scratch, kind);

  beforeAll(async () => {
    await createPlugin({
      name: `satsuma-plugin-${kind}`,
      kind,
      doc: 'Says "hello" there.',
      folder,
    });
    symlinkSync(installed, join(folder, "node_modules"), "dir");
  });

  test("has types that check", () => {
    expect(run(folder, compiler)).toBe("");
  });

  test("passes its own tests and the checks of the contract", () => {
    const options = ["run", "--reporter=json", "--outputFile=report.json"];
    run(folder, join(installed, "vitest/vitest.mjs"), ...options);
    const report: Readonly<Record<string, unknown>> = JSON.parse(
      readFileSync(join(folder, "report.json"), "utf8"),
    );
    expect(report).toMatchObject({ success: true, numFailedTests: 0, numPendingTests: 0 });
    expect(report["numPassedTests"]).toBeGreaterThan(40);
  });

  test("builds to a plugin that can be imported by its name", () => {
    run(folder, compiler, "-p", "tsconfig.build.json");
    expect(existsSync(join(folder, "dist/index.d.ts"))).toBe(true);
    const script = `console.log((await import("satsuma-plugin-${kind}")).default.namespace)`;
    expect(run(folder, "--input-type=module", "--eval", script).trim()).toBe(kind);
  });
});

/** What Node prints. @throws with all it said when it fails */
function run(cwd: string, ...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, {
      cwd,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: scratch, CI: "1" },
    });
  } catch (cause) {
    throw new Error(`${args.join(" ")} failed: ${outputOf(cause)}`, { cause });
  }
}

const outputOf = (cause: unknown): string =>
  ["stdout", "stderr"].map((part) => String(Reflect.get(Object(cause), part))).join("\n");
