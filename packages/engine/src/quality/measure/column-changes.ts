import { createHash } from "node:crypto";
import type { TableConfig } from "../../config/project-config.ts";
import { isPoint } from "../../data/points.ts";
import type { TableReport } from "../../data/data-report.ts";
import type { ColumnChange } from "../measured.ts";

/** How the config reads a table, as a hash, since options may hold secrets: what changes with it is no drift of the data. */
export function readingOf({ fields, where, timeIs, from }: TableConfig): string {
  const { plugin, source, options } = from;
  const reading = JSON.stringify({ fields, where, timeIs, from: [plugin.name, source, options] });
  return createHash("sha256").update(reading).digest("hex");
}

/** Columns of a table's files that have another type than before, or are not there any more. */
export function columnChanges(
  before: TableReport,
  now: TableReport,
  config: TableConfig,
): ColumnChange[] {
  const types = new Map(now.columns.map(({ name, type }) => [name, type]));
  return before.columns.flatMap(({ name, type: was }) => {
    const is = types.get(name);
    if (is === was) return [];
    return [{ column: nameInRules(name, config), was, ...(is === undefined ? {} : { is }) }];
  });
}

/** What rules call a column of a file: renamed by the config, or as it is. */
function nameInRules(column: string, { fields = {} }: TableConfig): string {
  const renamed = Object.entries(fields).find(([, spec]) => {
    if (isPoint(spec)) return false;
    const from = (typeof spec === "string" ? spec : spec.is)?.trim();
    return from === column || from === `\`${column}\``;
  });
  return renamed?.[0] ?? column;
}
