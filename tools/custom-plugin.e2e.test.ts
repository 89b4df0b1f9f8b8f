import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownPlace } from "./release/clean-place.ts";
import { runProgram } from "./release/run-program.ts";
import { root } from "./repository/files.ts";

const example = join(root, "examples/custom-plugin");

describe("the plugin of the guide, in its demo project", () => {
  const scratch = mkdtempSync(join(tmpdir(), "custom-plugin-"));
  const demo = join(scratch, "demo");

  beforeAll(async () => {
    cpSync(join(example, "src"), join(scratch, "src"), { recursive: true });
    cpSync(join(example, "demo"), demo, {
      recursive: true,
      filter: (path) => !path.endsWith(".satsuma"),
    });
    symlinkSync(join(example, "node_modules"), join(scratch, "node_modules"), "dir");
    await satsuma("run");
  });

  afterAll(() => rmSync(scratch, { recursive: true }));

  const satsuma = async (...args: readonly string[]): Promise<unknown> => {
    const flags = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];
    const bin = join(root, "apps/cli/src/bin.ts");
    const asked = [...flags, bin, ...args, "--json"];
    return JSON.parse(await runProgram(process.execPath, asked, ownPlace(demo)));
  };

  test("brings points in from its own source, and gives traits that rules may use", async () => {
    const run = await satsuma("run");
    expect(run).toMatchObject({
      failures: [],
      segments: [{ name: "slipping_away", size: 1 }],
      data: expect.arrayContaining([
        expect.objectContaining({ name: "points", accepted: 13, rejected: 0 }),
      ]),
    });
  });

  test("proposes rules that select whom the model puts there", async () => {
    const found = JSON.stringify(await satsuma("discover", "loyalty"));
    expect(found).toContain("late_for_their_rhythm");
    expect(found).toContain("overdue_for_their_rhythm");
  });

  test("takes an audience into a folder, once however often it is sent", async () => {
    mkdirSync(join(demo, "out"));
    const send = ["send", "slipping_away", "--to", "loyalty.folder", "--columns", "email,name"];
    await satsuma(...send, "--set", "folder=out");
    await satsuma(...send, "--set", "folder=out");
    const files = readdirSync(join(demo, "out/slipping_away"));
    expect(files).toHaveLength(1);
    expect(readFileSync(join(demo, "out/slipping_away", String(files[0])), "utf8")).toBe(
      '{"customer":"c33","email":"c33@example.org","name":"Ben"}\n',
    );
  });
});
