import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProject } from "@satsuma/engine";
import type { Project, ProjectConfig } from "@satsuma/engine";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { afterAll, beforeAll } from "vitest";
import { writeIn } from "./shop.ts";

/** A project of all tests of a file: its data is taken in once. */
export interface SharedProject {
  readonly folder: string;
  readonly project: Project;
}

/** Opens a project before the tests of a file and closes it after them; to be asked for within them. */
export function sharedProject(
  files: Readonly<Record<string, string>>,
  config: ProjectConfig,
  now = "2026-03-01T12:00:00Z",
): () => SharedProject {
  let shared: SharedProject | undefined;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "satsuma-engine-"));
    // Its presence is what makes the folder a project; what it says is handed over below.
    for (const [path, text] of Object.entries({ "satsuma.config.ts": "", ...files }))
      await writeIn(folder, path, text);
    const project = await openProject(folder, {
      warehouses: { duckdb: (state) => openDuckDb({ file: join(state, "satsuma.duckdb") }) },
      importConfig: () => Promise.resolve(config),
      now,
    });
    shared = { folder, project };
  });
  afterAll(async () => {
    await shared?.project.close();
    if (shared !== undefined) await rm(shared.folder, { recursive: true, force: true });
  });
  return () => {
    if (shared === undefined) throw new Error("the project is opened before the tests");
    return shared;
  };
}
