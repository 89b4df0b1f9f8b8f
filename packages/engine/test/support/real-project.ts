import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProject } from "@satsuma/engine";
import type { Project, ProjectConfig } from "@satsuma/engine";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { writeIn } from "./shop.ts";

/** A project over real data that many tests ask; whoever opens it closes it. */
export interface RealProject {
  readonly project: Project;
  close(): Promise<void>;
}

/** Opens a project with these rules and takes its data in. */
export async function realProject(config: ProjectConfig, rules: string): Promise<RealProject> {
  const folder = await mkdtemp(join(tmpdir(), "satsuma-real-"));
  await writeIn(folder, "segments/rules.seg", rules);
  await writeIn(folder, "satsuma.config.ts", "");
  const project = await openProject(folder, {
    warehouses: { duckdb: (state) => openDuckDb({ file: join(state, "satsuma.duckdb") }) },
    importConfig: () => Promise.resolve(config),
    now: "2026-01-01T00:00:00Z",
  });
  return {
    project,
    close: async () => {
      await project.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
