import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProject } from "@satsuma/engine";
import type { Project, ProjectConfig } from "@satsuma/engine";
import { openDuckDb } from "@satsuma/warehouse-duckdb";

/** A project over real data that many commands ask; whoever opens it closes it. */
export interface RealProject {
  readonly project: Project;
  close(): Promise<void>;
}

/** Opens a project with these rules in a temporary folder; no config is loaded. */
export async function realProject(config: ProjectConfig, rules: string): Promise<RealProject> {
  const folder = await mkdtemp(join(tmpdir(), "satsuma-cli-real-"));
  await mkdir(join(folder, "segments"));
  await writeFile(join(folder, "segments/rules.seg"), rules);
  await writeFile(join(folder, "satsuma.config.ts"), "");
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
