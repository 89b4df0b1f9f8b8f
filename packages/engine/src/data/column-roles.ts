import { quoteName } from "@satsuma/language";
import type { Column, ValueType } from "@satsuma/model";
import type { SourceColumn, SourceTable } from "@satsuma/plugin";
import type { EventsConfig, TableConfig } from "../config/project-config.ts";
import { isPoint } from "./points.ts";

/** A table of the config with what was found in its files. */
export interface OpenedTable<Config extends TableConfig = TableConfig> {
  readonly config: Config;
  readonly source: SourceTable;
}

/**
 * The column of a source that a field stands for; undefined when the field is worked out from several, or is not there.
 * Fields have the names rules use: a renamed column is found by its new name.
 */
export function sourceColumn(
  field: string,
  { config, source }: OpenedTable,
): SourceColumn | undefined {
  const spec = config.fields?.[field];
  if (isPoint(spec)) return undefined;
  const expression = (typeof spec === "string" ? spec : spec?.is)?.trim() ?? quoteName(field);
  return source.columns.find(
    ({ name }) => quoteName(name) === expression || `\`${name}\`` === expression,
  );
}

/** Events with a day for their time happened at its first moment; a time column without values is one of times. */
export function withTimes(table: OpenedTable<EventsConfig>): OpenedTable<EventsConfig> {
  const column = sourceColumn(table.config.time, table);
  if (column === undefined) return table;
  const isDay = column.column.type.kind === "date";
  if (!isDay && column.isEmpty !== true) return table;
  return retyped(table, column, { kind: "instant" });
}

/** Amounts of money that nobody has given yet are numbers. */
export function withAmounts<Config extends TableConfig>(
  table: OpenedTable<Config>,
): OpenedTable<Config> {
  const amounts = Object.entries(table.config.fields ?? {}).filter(
    ([, spec]) => typeof spec === "object" && !isPoint(spec) && spec.money !== undefined,
  );
  return amounts.reduce((before, [field]) => {
    const column = sourceColumn(field, before);
    return column?.isEmpty === true ? retyped(before, column, { kind: "number" }) : before;
  }, table);
}

/** A customer column without values has the type that customers have in the other tables. */
export function withKeyType<Config extends TableConfig>(
  table: OpenedTable<Config>,
  field: string,
  type: ValueType,
): OpenedTable<Config> {
  const column = sourceColumn(field, table);
  return column?.isEmpty === true ? retyped(table, column, type) : table;
}

function retyped<Config extends TableConfig>(
  { config, source }: OpenedTable<Config>,
  { name }: SourceColumn,
  type: ValueType,
): OpenedTable<Config> {
  const scale = type.kind === "number" ? { scale: 0 } : {};
  const columns = source.columns.map((column): SourceColumn => {
    if (column.name !== name) return column;
    const known: Column = { ...column.column, type, ...scale };
    return { ...column, column: known, ...(type.kind === "instant" ? { isLocalTime: true } : {}) };
  });
  if (source.kind === "rows") return { config, source: { ...source, columns } };
  const inFile = source.scan.columns.map((column) =>
    column.name === name ? { ...column, type, ...scale } : column,
  );
  return { config, source: { ...source, columns, scan: { ...source.scan, columns: inFile } } };
}
