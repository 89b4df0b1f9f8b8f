import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../repository/files.ts";
import { readManifest } from "../../repository/workspaces.ts";
import { median, type Cost } from "../cost.ts";
import { seconds, times } from "../print.ts";
import type { Part } from "../row.ts";
import { makeRules, rulesText } from "../rules/make-rules.ts";
import { runProgram } from "../run-program.ts";

const command = join(root, "apps/cli/dist/bin.js");
const rules = 50;
const repeats = 7;

/** How long the built command takes to start, against a process that imports all its libraries at once. */
export async function startPart(): Promise<Part> {
  build();
  const project = await sampleProject();
  try {
    const help = await often([command, "--help"], root);
    const check = await often([command, "check", "--quiet", "--project", project], root);
    const everything = await often(["--input-type=module", "-e", imports], join(root, "apps/cli"));
    return {
      title: "Starting, as built",
      rows: [
        { job: "satsuma --help", cost: help },
        { job: `satsuma check, ${rules} rules`, cost: check },
        { job: "every library of the command at once", cost: everything },
      ],
      findings: [
        atMost("--help", help, 0.15),
        atMost("check", check, 0.5),
        { text: `${times(everything.cpuSeconds / help.cpuSeconds)} less CPU than all at once` },
      ],
    };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function build(): void {
  const { status } = spawnSync("tsc", ["-b", "apps/cli"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("the build failed");
}

/** A project of the sample shop whose data was taken in, with the benchmark's rules in place of its own. */
async function sampleProject(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-bench-"));
  await runProgram([command, "init", folder, "--sample", "--yes", "--quiet"], root);
  const segments = join(folder, "segments");
  rmSync(segments, { recursive: true });
  mkdirSync(segments);
  writeFileSync(join(segments, "bench.seg"), rulesText(makeRules(rules)));
  await runProgram([command, "check", "--quiet", "--project", folder], root);
  return folder;
}

async function often(args: readonly string[], folder: string): Promise<Cost> {
  const costs: Cost[] = [];
  for (let i = 0; i < repeats; i++) costs.push(await runProgram(args, folder));
  return median(costs);
}

const atMost = (what: string, cost: Cost, target: number) => ({
  text: `${what} takes ${seconds(cost.cpuSeconds)} of CPU; target ${seconds(target)}`,
  isMet: cost.cpuSeconds <= target,
});

const libraries = Object.keys(readManifest("apps/cli/package.json").dependencies ?? {});

const imports = `await Promise.all(${JSON.stringify(libraries)}.map((name) => import(name)))`;
