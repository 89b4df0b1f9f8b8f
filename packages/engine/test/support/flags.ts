import { csv } from "@satsuma/plugin-files";
import type { Project, ProjectConfig } from "@satsuma/engine";
import { folderWith, projectIn } from "./shop.ts";

/** A project whose customers are rows of yes and no: segment `s0` is who has yes in the first column. */
export async function projectOfFlags(
  rows: readonly (readonly boolean[])[],
  more = "",
): Promise<Project> {
  const width = rows[0]?.length ?? 3;
  const columns = Array.from({ length: width }, (_, i) => `f${i}`);
  const lines = rows.map((row, i) => [i + 1, ...row].join(","));
  const rules = columns.map((column, i) => `segment s${i} where ${column}`);
  const folder = await folderWith({
    "c.csv": [["id", ...columns].join(","), ...lines, ""].join("\n"),
    "o.csv": "cid,happened,amount\n1,2025-12-01T12:00:00Z,10.00\n",
    "segments/a.seg": `${rules.join("\n")}\n${more}\n`,
  });
  const types = Object.fromEntries(columns.map((column) => [column, "yes/no" as const]));
  const config: ProjectConfig = {
    timezone: "UTC",
    currency: "EUR",
    asOf: "2026-03-01",
    customers: { from: csv("c.csv", { columns: { id: "number", ...types } }), key: "id" },
    events: { orders: { from: csv("o.csv"), customer: "cid", time: "happened" } },
  };
  return projectIn(folder, config);
}
