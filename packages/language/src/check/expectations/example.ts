import type { ExampleCustomer, Facts } from "@satsuma/ir";
import type { Columns, EventTable, TraitNamespace } from "@satsuma/model";
import type { Datum, Name, ObjectDatum } from "../../ast.ts";
import { lookup } from "../lookup.ts";
import { fail } from "../scope.ts";
import { columnCandidates, didYouMean } from "../wording/suggest.ts";
import { code, listed } from "../wording/words.ts";
import type { DataScope } from "./data-scope.ts";
import { eventRows } from "./event-rows.ts";
import { everyEntry } from "./every-entry.ts";
import { checkFact } from "./fact.ts";
import type { DatumFact } from "./fact.ts";

/** The customer an example is about; undefined when anything said of it is wrong. */
export function exampleCustomer(object: ObjectDatum, data: DataScope): ExampleCustomer | undefined {
  const said = everyEntry(object, data, ({ key, value }) => about(key, value, data));
  if (!said) return undefined;
  return {
    attributes: Object.fromEntries(said.flatMap(({ attributes = [] }) => attributes)),
    events: Object.fromEntries(said.flatMap(({ events = [] }) => events)),
    traits: Object.fromEntries(said.flatMap(({ traits = [] }) => traits)),
  };
}

/** What one entry adds. */
interface Said {
  readonly attributes?: readonly DatumFact[];
  readonly events?: readonly (readonly [table: string, rows: readonly Facts[]])[];
  readonly traits?: readonly DatumFact[];
}

/** A name may stand for an attribute, events or a plugin's values. */
function about(key: Name, value: Datum, data: DataScope): Said | undefined {
  const { customer, events, traits } = data.scope.session.catalogue;
  const column = lookup(customer.attributes, key.text);
  if (column) {
    const fact = checkFact(value, { name: key.text, column }, data);
    return fact && { attributes: fact.known.map((known) => [key.text, known] as const) };
  }
  const [table, namespace] = [lookup(events, key.text), lookup(traits, key.text)];
  if (table && !(namespace && hasValueOf(namespace, value)))
    return ofEvents(key, table, value, data);
  return namespace ? ofTrait(key, namespace, value, data) : unknownKey(key, data);
}

/** Where a table has the name of a plugin, the plugin is meant when one of its values is. */
const hasValueOf = ({ methods }: TraitNamespace, value: Datum): boolean =>
  value.kind === "object" &&
  value.entries.some(({ key }) =>
    Object.values(methods).some(({ columns }) => Object.hasOwn(columns, key.text)),
  );

function ofEvents(key: Name, table: EventTable, value: Datum, data: DataScope): Said | undefined {
  const rows = eventRows({ name: key.text, table }, value, data);
  return rows && { events: [[key.text, rows]] };
}

function ofTrait(
  key: Name,
  { methods }: TraitNamespace,
  value: Datum,
  data: DataScope,
): Said | undefined {
  const columns: Columns = Object.fromEntries(
    Object.values(methods).flatMap((each) => Object.entries(each.columns)),
  );
  if (value.kind !== "object") return notAnObject(key, columns, value, data);
  const facts = everyEntry(value, data, (entry) => traitFact(key, columns, entry, data));
  return facts && { traits: facts.flat() };
}

function traitFact(
  namespace: Name,
  columns: Columns,
  { key, value }: ObjectDatum["entries"][number],
  data: DataScope,
): readonly DatumFact[] | undefined {
  const column = lookup(columns, key.text);
  if (!column)
    return fail(data.scope, {
      code: "SEG2006",
      message: `${code(namespace.text)} has no value ${code(key.text)}`,
      at: key.span,
      notes: [`Its values are ${listed(Object.keys(columns).map(code), "and")}.`],
      help: didYouMean(key.text, key.span, columnCandidates(columns)),
    });
  const name = `${namespace.text}.${key.text}`;
  const fact = checkFact(value, { name, column }, data);
  return fact && fact.known.map((known) => [name, known] as const);
}

function notAnObject(key: Name, columns: Columns, value: Datum, { scope }: DataScope): undefined {
  const [first = "score"] = Object.keys(columns);
  return fail(scope, {
    code: "SEG3001",
    message: `${code(key.text)} has values of its own, so braces are needed here, not ${code(scope.session.textOf(value.span))}`,
    at: value.span,
    help: [{ text: `write ${code(`${key.text}: { ${first}: … }`)}`, sure: false }],
  });
}

function unknownKey(key: Name, { scope }: DataScope): undefined {
  const { customer, events, traits } = scope.session.catalogue;
  const names = [...Object.keys(events), ...Object.keys(traits)].map((name) => ({ name }));
  const known = [...columnCandidates(customer.attributes), ...names];
  return fail(scope, {
    code: "SEG2001",
    message: `there is no attribute, event table or plugin ${code(key.text)}`,
    at: key.span,
    help: didYouMean(key.text, key.span, known),
  });
}
