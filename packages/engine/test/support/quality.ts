import type { Project, ProjectConfig, QualityFinding, TableQuality } from "@satsuma/engine";
import { csv } from "@satsuma/plugin-files";
import { sharedProject } from "./shared-project.ts";
import type { SharedProject } from "./shared-project.ts";
import { folderWith, projectIn } from "./shop.ts";

type Field = string | number | null | undefined;

/** A CSV file from rows; absent values are empty. */
export function csvOf(rows: readonly Readonly<Record<string, Field>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => field(row[column])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

const field = (value: Field): string =>
  value === undefined || value === null ? "" : `"${String(value).replaceAll('"', '""')}"`;

/** So many rows. */
export const rowsOf = <Row>(count: number, row: (i: number) => Row): Row[] =>
  Array.from({ length: count }, (_, i) => row(i));

/** A day of 2025, from 0. */
export const dayOf2025 = (day: number): string =>
  new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);

export const customers = { from: csv("c.csv"), key: "id" };
export const orders = { from: csv("o.csv"), customer: "cid", time: "at" };

const now = "2026-01-01T12:00:00Z";
const basics = { timezone: "UTC", currency: "EUR", asOf: "2026-01-01" };

type Stated = Pick<ProjectConfig, "events"> & Partial<ProjectConfig>;

/** One project of all tests of a file, as of the first of 2026. */
export const sharedOver = (
  files: Readonly<Record<string, string>>,
  config: Stated,
): (() => SharedProject) => sharedProject(files, { ...basics, ...config }, now);

/** A project over files, or a folder that has them, as of the first of 2026. */
export async function projectOver(
  files: Readonly<Record<string, string>> | string,
  config: Stated,
): Promise<Project> {
  const folder = typeof files === "string" ? files : await folderWith(files);
  return projectIn(folder, { ...basics, ...config }, now);
}

/** What was found, by code and by what it is about: `QUALITY_THIN country`, `QUALITY_STALE orders`. */
export const found = (findings: readonly QualityFinding[]): ReadonlyMap<string, QualityFinding> =>
  new Map(
    findings.map((finding) => {
      const { code, table, column } = finding;
      const about =
        column === undefined ? table : table === "customers" ? column : `${table}.${column}`;
      return [`${code} ${about}`, finding];
    }),
  );

/** A table of a report. @throws RangeError when there is none of that name */
export function tableOf(tables: readonly TableQuality[], name: string): TableQuality {
  const table = tables.find((each) => each.name === name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  return table;
}
