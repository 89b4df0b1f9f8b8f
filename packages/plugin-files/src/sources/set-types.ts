import { SatsumaError, nearestNames } from "@satsuma/plugin";
import type { ValueType } from "@satsuma/plugin";
import type { FoundColumn } from "../look/text-columns.ts";
import type { ColumnType } from "./options.ts";

/** Decimal places of a number whose column does not say: enough for prices and rates. */
const usualScale = 4;

/** The columns with the types the config sets in place of those that were found. @throws SatsumaError for a column that is not there */
export function withSetTypes(
  file: string,
  found: readonly FoundColumn[],
  types: Readonly<Record<string, ColumnType>>,
  timeFormats: Readonly<Record<string, string>>,
): FoundColumn[] {
  const names = found.map(({ name }) => name);
  for (const name of [...Object.keys(types), ...Object.keys(timeFormats)])
    if (!names.includes(name)) throw noColumn(file, name, names);
  return found.map((column) =>
    withTimeFormat(
      withType(column, types[column.name]),
      timeFormats[column.name],
      types[column.name],
    ),
  );
}

function withType(column: FoundColumn, set: ColumnType | undefined): FoundColumn {
  if (set === undefined) return column;
  const type: ValueType =
    set === "list of text" ? { kind: "list", of: { kind: "text" } } : { kind: set };
  const agrees = type.kind === column.column.type.kind;
  const { scale: foundScale, ...rest } = column.column;
  const scale = type.kind === "number" ? { scale: foundScale ?? usualScale } : {};
  const { timeFormat, isLocalTime, isEmpty: _, ...facts } = column;
  const time = agrees
    ? {
        ...(timeFormat === undefined ? {} : { timeFormat }),
        ...(isLocalTime === undefined ? {} : { isLocalTime }),
      }
    : type.kind === "instant"
      ? { isLocalTime: true }
      : {};
  return {
    ...facts,
    ...time,
    column: { ...rest, ...scale, type },
    because: agrees ? `set in the config; ${column.because}` : "set in the config",
  };
}

function withTimeFormat(
  column: FoundColumn,
  timeFormat: string | undefined,
  set: ColumnType | undefined,
): FoundColumn {
  if (timeFormat === undefined) return column;
  const kind =
    set === "date" || set === "instant" ? set : /%[HIMSp]/u.test(timeFormat) ? "instant" : "date";
  const { isLocalTime: _, isEmpty: __, ...facts } = column;
  const local = kind === "instant" && !timeFormat.includes("%z") ? { isLocalTime: true } : {};
  return {
    ...facts,
    ...local,
    timeFormat,
    column: { type: { kind }, nullable: column.column.nullable },
    because: "its format is set in the config",
  };
}

function noColumn(file: string, name: string, names: readonly string[]): SatsumaError {
  const [nearest] = nearestNames(name, names);
  return new SatsumaError(
    "DATA_COLUMN_MISSING",
    `${file} has no column "${name}"; it has ${names.join(", ")}`,
    {
      help: nearest === undefined ? "name one of its columns" : `did you mean "${nearest}"?`,
    },
  );
}
