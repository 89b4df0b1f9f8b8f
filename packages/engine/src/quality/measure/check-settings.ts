import type { Column, Columns } from "@satsuma/model";
import type { ProjectConfig, TableConfig } from "../../config/project-config.ts";
import { isPoint } from "../../data/points.ts";
import { columnsOf } from "../../data/table-plan.ts";
import type { TablePlan } from "../../data/table-plan.ts";
import { columnSettings } from "../column-settings.ts";
import { possibleCond } from "./possible.ts";

/**
 * Looks at what the config says of single columns before any row is read, since taking data in may be long.
 *
 * @throws SatsumaError `CONFIG_QUALITY` for a column that is not there
 * @throws RuleErrors when what is possible is no condition over the table's columns
 */
export function checkSettings(config: ProjectConfig, plans: readonly TablePlan[]): void {
  const tables = new Map<string, Columns>([
    ["customers", {}],
    ...plans.map(
      ({ table }) => [table.name, withPlaces(columnsOf(table), table.name, config)] as const,
    ),
  ]);
  const basics = { ...config, weekStart: config.weekStart ?? "monday" };
  for (const [table, settings] of columnSettings(config, tables)) {
    const row = { name: table, columns: tables.get(table) ?? {} };
    for (const [column, { possible: text }] of Object.entries(settings))
      if (text !== undefined) possibleCond({ text, column }, row, basics);
  }
}

/** The columns that rules see: two numbers that are a place are one. */
function withPlaces(columns: Columns, table: string, config: ProjectConfig): Columns {
  const of: TableConfig | undefined =
    table === "customers" ? config.customers : config.events[table];
  const places = Object.entries(of?.fields ?? {}).flatMap(([field, spec]): [string, Column][] =>
    isPoint(spec) ? [[field, { type: { kind: "point" }, nullable: true }]] : [],
  );
  return { ...columns, ...Object.fromEntries(places) };
}
