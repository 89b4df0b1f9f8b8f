import type { Expr } from "@satsuma/language";
import type { Column, EventTable, ValueType } from "@satsuma/model";
import type { Names } from "./names.ts";

/** Where a condition stands: among customers, or in the filter of events of a table. */
export interface Scope {
  readonly names: Names;
  /** Of the table in whose filter it stands. */
  readonly events?: EventTable;
  /** Of the definition it stands in. */
  readonly parameters: ReadonlyMap<string, ValueType>;
}

type Path = Extract<Expr, { kind: "path" }>["path"];

/** The events that a path begins with: a table, or a definition that narrows one. */
export function eventsNamed(name: string, { names }: Scope): EventTable | undefined {
  const { events } = names.catalogue;
  if (Object.hasOwn(events, name)) return events[name];
  const body = names.defines.get(name)?.body;
  if (body?.kind !== "path" || body.path.head.text === name) return undefined;
  const isTable = body.path.rest.length === 0 && Object.hasOwn(events, body.path.head.text);
  return isTable ? events[body.path.head.text] : undefined;
}

/** The column that a path names; undefined for what is declared in rules, and for what is not known. */
export function columnOf({ head, rest }: Path, scope: Scope): Column | undefined {
  const { customer, traits } = scope.names.catalogue;
  const [field] = rest;
  if (field === undefined) return own(scope.events?.fields ?? customer.attributes, head.text);
  const table = eventsNamed(head.text, scope);
  const found = table && own(table.fields, field.text);
  if (found !== undefined) return found;
  const methods = Object.values(own(traits, head.text)?.methods ?? {});
  const last = rest.at(-1)?.text ?? "";
  return methods.map(({ columns }) => own(columns, last)).find((column) => column !== undefined);
}

/** Names of the data may be called like what every object has. */
const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
