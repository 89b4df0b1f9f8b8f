import { quoteName, checkRowCondition, checkRowExpression } from "@satsuma/language";
import { SatsumaError, hasErrors, typeName } from "@satsuma/model";
import type { Column } from "@satsuma/model";
import type { SourceColumn } from "@satsuma/plugin";
import { name } from "@satsuma/sql";
import type { Dialect, Fragment, ImportField } from "@satsuma/sql";
import type {
  FieldConfig,
  PointConfig,
  ProjectConfig,
  TableConfig,
} from "../config/project-config.ts";
import { RuleErrors } from "../rules/rule-errors.ts";
import { isPoint, pointColumns } from "./points.ts";
import { rowSql } from "./row-sql.ts";
import type { RowTarget } from "./row-sql.ts";

/** What an expression over a file's columns needs to be compiled. */
export interface RowContext {
  /** Table as the config names it: `events.orders`. */
  readonly place: string;
  readonly table: string;
  readonly columns: readonly SourceColumn[];
  readonly config: ProjectConfig;
  readonly dialect: Dialect;
  /** Zone of times written without one. */
  readonly localZone: string;
}

/** The columns a table keeps: those of the file, less the renamed ones, and the derived ones. */
export function importFields(table: TableConfig, context: RowContext): ImportField[] {
  const specs = Object.entries(table.fields ?? {});
  const derived = specs.flatMap(([field, spec]) =>
    isPoint(spec) ? [] : [derivedField(field, spec, context)],
  );
  const points = specs.flatMap(([field, spec]) =>
    isPoint(spec) ? coordinates(field, spec, context) : [],
  );
  const replaced = new Set(
    derived.flatMap(({ renames, field }) =>
      renames === undefined ? [field.name] : [renames, field.name],
    ),
  );
  const stored = context.columns
    .filter((column) => !replaced.has(column.name))
    .map((column) => asField(column.name, column.column, name(column.name), column, context));
  return [...stored, ...derived.map(({ field }) => field), ...points];
}

/** The rows a table keeps; undefined when it keeps all. */
export function importFilter(
  table: TableConfig,
  context: RowContext,
): { text: string; keep: Fragment } | undefined {
  const { where: text } = table;
  if (text === undefined) return undefined;
  const place = `${context.place}.where`;
  const { cond, diagnostics } = checkRowCondition(text, place, rowTable(context), basics(context));
  if (cond === undefined || hasErrors(diagnostics))
    throw new RuleErrors(diagnostics, new Map([[place, text]]));
  return { text, keep: rowSql(cond, (field) => name(field), target(context)) };
}

const target = (context: RowContext): RowTarget => ({
  dialect: context.dialect,
  basics: basics(context),
});

/** The two numbers of a point; the columns that they come from stay. */
function coordinates(field: string, spec: PointConfig, context: RowContext): ImportField[] {
  const facts = spec.personal === undefined ? {} : { personal: spec.personal };
  return (["latitude", "longitude"] as const).map((part) => {
    const place = `${field}.${part}`;
    const made = derivedField(place, { is: spec[part], ...facts }, context);
    const { type } = made.field.column;
    if (type.kind === "number" || type.kind === "approx")
      return { ...made.field, name: pointColumns(field)[part] };
    throw new SatsumaError(
      "CONFIG_POINT",
      `${context.place}.fields.${place} is to be a number of degrees, but holds ${typeName(type)}`,
      { help: "name columns of numbers such as 52.5219 and 13.4132" },
    );
  });
}

function derivedField(
  fieldName: string,
  spec: string | FieldConfig,
  context: RowContext,
): { field: ImportField; renames?: string } {
  const { is = quoteName(fieldName), ...facts }: FieldConfig =
    typeof spec === "string" ? { is: spec } : spec;
  const checked = rowExpression(is, `${context.place}.fields.${fieldName}`, context);
  const node = checked.kind === "cond" ? checked.cond : checked.value;
  const source =
    checked.kind === "value" && checked.value.kind === "field" ? checked.value.name : undefined;
  const original = context.columns.find((column) => column.name === source);
  const base: Column =
    original?.column ??
    (checked.kind === "cond"
      ? { type: { kind: "yes/no" }, nullable: false }
      : { type: checked.value.type, nullable: checked.value.nullable });
  if (facts.money !== undefined) refuseMoneyOfText(fieldName, base, original, context);
  if (facts.values !== undefined) refuseListOfOthers(fieldName, base, context);
  if (facts.type !== undefined) refuseYearlyOfOthers(fieldName, base, context);
  const column = withFacts(base, facts, context.config);
  const field = asField(
    fieldName,
    column,
    rowSql(node, (used) => name(used), target(context)),
    original,
    context,
  );
  return { field, ...(source !== undefined && source !== fieldName ? { renames: source } : {}) };
}

/** An amount is a number; the reason why its column is not one says what to do. */
function refuseMoneyOfText(
  field: string,
  base: Column,
  original: SourceColumn | undefined,
  context: RowContext,
): void {
  if (base.type.kind === "number" || base.type.kind === "money" || base.type.kind === "approx")
    return;
  const why = original === undefined ? "" : ` (${original.because})`;
  throw new SatsumaError(
    "CONFIG_MONEY",
    `${context.place}.fields.${field} is to be an amount, but holds ${typeName(base.type)}${why}`,
    {
      help: `read it as a number: csv(path, { columns: { ${original?.name ?? field}: "number" } }); rows that hold none are then rejected and counted`,
    },
  );
}

/** A closed list is one of texts. */
function refuseListOfOthers(field: string, { type }: Column, { place }: RowContext): void {
  if (type.kind === "text" || type.kind === "enum") return;
  throw new SatsumaError(
    "CONFIG_VALUES",
    `${place}.fields.${field} lists its values, but holds ${typeName(type)}; expected text`,
    {
      help: "leave out `values`, or read the column as text: csv(path, { columns: { … } })",
    },
  );
}

/** What comes round every year is a date. */
function refuseYearlyOfOthers(field: string, { type }: Column, { place }: RowContext): void {
  if (type.kind === "date") return;
  throw new SatsumaError(
    "CONFIG_ANNUAL",
    `${place}.fields.${field} is to be an annual date, but holds ${typeName(type)}; expected a date`,
    { help: "read the column as a date: csv(path, { columns: { … } }), or leave out `type`" },
  );
}

function asField(
  fieldName: string,
  column: Column,
  expression: Fragment,
  original: SourceColumn | undefined,
  context: RowContext,
): ImportField {
  return {
    name: fieldName,
    column,
    expression,
    ...(original?.isLocalTime === true ? { localTo: context.localZone } : {}),
  };
}

function withFacts(column: Column, facts: Omit<FieldConfig, "is">, config: ProjectConfig): Column {
  const { money, values, type: annual, ...rest } = facts;
  if (annual !== undefined) return { ...column, ...rest, type: { kind: annual } };
  if (money !== undefined)
    return {
      ...column,
      ...rest,
      type: { kind: "money", currency: money === true ? config.currency : money },
    };
  return {
    ...column,
    ...rest,
    ...(values === undefined ? {} : { type: { kind: "enum", values } as const }),
  };
}

function rowExpression(text: string, place: string, context: RowContext) {
  const { result, diagnostics } = checkRowExpression(
    text,
    place,
    rowTable(context),
    basics(context),
  );
  if (result !== undefined && !hasErrors(diagnostics)) return result;
  throw new RuleErrors(diagnostics, new Map([[place, text]]));
}

const rowTable = ({ table, columns }: RowContext) => ({
  name: table,
  columns: Object.fromEntries(
    columns.map((column): [string, Column] => [column.name, column.column]),
  ),
});

const basics = ({ config: { timezone, currency, weekStart = "monday" } }: RowContext) => ({
  timezone,
  currency,
  weekStart,
});
