import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Client } from "@satsuma/http/client";
import { writeShop } from "@satsuma/sample-shop";
import { onceReady } from "../../src/asks/once-ready.ts";
import { openLocal } from "@satsuma/serve";

const example = fileURLToPath(new URL("../../../../examples/online-shop", import.meta.url));

const fromSource = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];

/** The time it is for projects that tests open: the day after the shop's last one. */
const now = Date.parse("2026-07-01T12:00:00Z");

/** A folder with the sample shop and the example's rules, which nothing was run on. */
async function sampleFolder(customers = 300): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-terminal-"));
  await writeShop(join(folder, "data"), { customers, seed: "1" }, { format: "parquet" });
  for (const part of ["satsuma.config.ts", "segments"])
    cpSync(join(example, part), join(folder, part), { recursive: true });
  return folder;
}

/** A project that is open as the program opens it. */
export interface SampleProject {
  readonly folder: string;
  readonly client: Client;
  /** Evaluates all segments and waits for it. */
  readonly run: () => Promise<void>;
  /** Ends it, and removes the folder. */
  readonly close: () => Promise<void>;
}

/** Opens the sample shop; takes some seconds: once for a file, in `beforeAll`. */
export async function sampleProject(customers = 300): Promise<SampleProject> {
  const folder = await sampleFolder(customers);
  const project = await openLocal(folder, { clock: () => now, execArgv: fromSource });
  const { client } = project;
  // Answered when the data is taken in: tests do not wait for it each.
  await onceReady(() => client.about(), new AbortController().signal);
  return {
    folder,
    client,
    async run() {
      const { id } = await client.start({ kind: "run" }, "once");
      for await (const { job } of client.follow(id))
        if (job.state === "failed") throw new Error(job.problem?.detail);
    },
    async close() {
      await project.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
