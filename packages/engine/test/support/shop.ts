import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openProject } from "@satsuma/engine";
import type { Environment, Project, ProjectConfig } from "@satsuma/engine";
import { cell } from "@satsuma/model";
import type { Scalar } from "@satsuma/model";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { onTestFinished } from "vitest";

/** A folder for one test, with files by their path; removed when the test has finished. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "satsuma-engine-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) await writeIn(folder, path, text);
  return folder;
}

/** Writes one file below a folder. */
export async function writeIn(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** A project over a folder, closed when the test has finished. */
export async function projectIn(
  folder: string,
  config: ProjectConfig,
  now = "2026-03-01T12:00:00Z",
  more: Pick<Environment, "customersAtOnce" | "offered" | "stateFolder" | "takesIn"> = {},
): Promise<Project> {
  // Its presence is what makes the folder a project; what it says is handed over below.
  await writeIn(folder, "satsuma.config.ts", "");
  const project = await openProject(folder, {
    warehouses: {
      duckdb: (stateFolder) => openDuckDb({ file: join(stateFolder, "satsuma.duckdb") }),
    },
    importConfig: () => Promise.resolve(config),
    now,
    ...more,
  });
  onTestFinished(() => project.close());
  return project;
}

/** Keys of the members of a segment, as text. */
export const membersOf = async (project: Project, segment: string): Promise<string[]> =>
  (await keysOf(project, segment)).map(String);

/** Keys of the members of every segment of the last run, by its name. */
export async function membersBySegment(project: Project): Promise<Record<string, Scalar[]>> {
  const run = (await project.list()).filter(({ size }) => size !== undefined);
  return membersOfEach(
    project,
    run.map(({ name }) => name),
  );
}

/** Keys of the members of some segments, by its name; takes nothing in. */
export async function membersOfEach(
  project: Project,
  segments: readonly string[],
): Promise<Record<string, Scalar[]>> {
  const members: Record<string, Scalar[]> = {};
  for (const segment of segments) members[segment] = await keysOf(project, segment);
  return members;
}

async function keysOf(project: Project, segment: string): Promise<Scalar[]> {
  const keys: Scalar[] = [];
  for await (const frame of project.members(segment)) {
    const column = frame.columns["customer"]!;
    for (let row = 0; row < frame.length; row += 1) keys.push(cell(column, row));
  }
  return keys;
}
