import { checkRowCondition, checkRowExpression, quoteName } from "@satsuma/language";
import { walk } from "@satsuma/ir";
import type { Cond, Kind, Value, Window } from "@satsuma/ir";
import { hasErrors, nearestNames } from "@satsuma/model";
import type { Diagnostic, SatsumaError } from "@satsuma/model";
import type { EventReads } from "@satsuma/plugin";
import { pluginError } from "../host/plugin-error.ts";
import { checkedValue } from "./checked-expression.ts";
import type { Names } from "./checked-expression.ts";
import type { MethodInstance } from "./instance.ts";

/** The events a method reads, its expressions checked against the columns of their table. */
export interface PlannedEvents {
  readonly table: string;
  /** Over the fields of one event. */
  readonly fields: Readonly<Record<string, Value>>;
  readonly where?: Cond;
  readonly window: Window;
}

/** @throws SatsumaError `PLUGIN_CONFIG` when the table is not there or an expression does not check */
export function checkedEvents(
  reads: EventReads,
  { plugin, name }: MethodInstance,
  names: Names,
): PlannedEvents {
  const { catalogue } = names;
  const place = `${name}.events`;
  const about = catalogue.events[reads.table];
  if (about === undefined) throw noTable(reads.table, plugin, place, names);
  const table = { name: reads.table, columns: about.fields };
  const whole = <Result>(
    text: string,
    result: Result | undefined,
    diagnostics: readonly Diagnostic[],
  ): Result => {
    if (result === undefined || hasErrors(diagnostics))
      throw refusal(text, plugin, place, diagnostics);
    return result;
  };
  const fieldOf = (text: string): Value => {
    const checked = checkRowExpression(text, place, table, catalogue);
    const result = whole(text, checked.result, checked.diagnostics);
    return result.kind === "value" ? result.value : truth(result.cond);
  };
  const condOf = (text: string): Cond => {
    const { cond, diagnostics } = checkRowCondition(text, place, table, catalogue);
    return whole(text, cond, diagnostics);
  };
  checkFieldNames(Object.keys(reads.fields), plugin, place);
  return {
    table: reads.table,
    fields: Object.fromEntries(
      Object.entries(reads.fields).map(([field, { expression }]) => [field, fieldOf(expression)]),
    ),
    ...(reads.where !== undefined && { where: condOf(reads.where) }),
    window: windowOf(reads, plugin, place, names),
  };
}

const truth = (of: Cond): Value => ({
  kind: "truth",
  type: { kind: "yes/no" },
  nullable: false,
  of,
});

/** A window is checked where the language has one: behind the events that are counted in it. */
function windowOf(
  { table, window }: EventReads,
  plugin: string,
  place: string,
  names: Names,
): Window {
  const text = `count of ${quoteName(table)} ${window}`;
  const counted = checkedValue(text, `${place}.window`, plugin, names);
  if (counted.kind !== "aggregate" || counted.filter !== undefined)
    throw pluginError("PLUGIN_CONFIG", plugin, `${place}.window is \`${window}\`, no window`);
  if ([...walk(counted.window)].some(({ kind }) => ofCustomers.has(kind)))
    throw pluginError(
      "PLUGIN_CONFIG",
      plugin,
      `${place}.window is \`${window}\`; it must be the same for all customers`,
    );
  return counted.window;
}

const ofCustomers: ReadonlySet<Kind> = new Set<Kind>(["attribute", "aggregate", "key", "trait"]);

/** Frames of events also have the customer, or its row. */
function checkFieldNames(fields: readonly string[], plugin: string, place: string): void {
  const taken = fields.find((field) => field === "customer" || field === "row");
  if (taken !== undefined)
    throw pluginError(
      "PLUGIN_RESULT",
      plugin,
      `${place} has a field "${taken}", a name that is taken`,
    );
}

function noTable(table: string, plugin: string, place: string, { catalogue }: Names): SatsumaError {
  const [nearest] = nearestNames(table, Object.keys(catalogue.events));
  const meant = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
  return pluginError(
    "PLUGIN_CONFIG",
    plugin,
    `${place}: there is no event table "${table}"${meant}`,
  );
}

function refusal(
  text: string,
  plugin: string,
  place: string,
  diagnostics: readonly Diagnostic[],
): SatsumaError {
  const problem =
    diagnostics.find(({ severity }) => severity === "error")?.message ?? "the expression is empty";
  return pluginError("PLUGIN_CONFIG", plugin, `${place}: \`${text}\`: ${problem}`);
}
