import type { Facts } from "@satsuma/ir";
import type { EventTable } from "@satsuma/model";
import type { Datum, ObjectDatum } from "../../ast.ts";
import { lookup } from "../lookup.ts";
import { fail } from "../scope.ts";
import { columnCandidates, didYouMean } from "../wording/suggest.ts";
import { code, fix, listed, replace } from "../wording/words.ts";
import type { DataScope } from "./data-scope.ts";
import { everyEntry } from "./every-entry.ts";
import { checkFact } from "./fact.ts";
import type { DatumFact } from "./fact.ts";
import { spoken } from "../../explain/names-text.ts";

interface NamedTable {
  readonly name: string;
  readonly table: EventTable;
}

/** The events of a table that an example has; undefined when anything said of them is wrong. */
export function eventRows(
  of: NamedTable,
  datum: Datum,
  data: DataScope,
): readonly Facts[] | undefined {
  if (datum.kind !== "list") return notAList(of, datum, data);
  const rows = datum.items.map((item) =>
    item.kind === "object" ? eventRow(of, item, data) : notAnEvent(of, item, data),
  );
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

/** What is not said of an event is unknown, but when it happened must be said. */
function eventRow(of: NamedTable, object: ObjectDatum, data: DataScope): Facts | undefined {
  const facts = everyEntry(object, data, (entry) => fieldFact(of, entry, data));
  if (!facts) return undefined;
  const row = Object.fromEntries(facts.flat());
  const { time, singular } = of.table;
  if (Object.hasOwn(row, time)) return row;
  return fail(data.scope, {
    code: "SEG7014",
    message: `this ${spoken(singular)} does not say when it happened`,
    at: object.span,
    label: `${code(time)} is missing`,
    notes: ["An event whose time is not known does not exist for any rule."],
    help: [
      { text: `add ${code(`${time}: 2026-01-31`)}, with the day it should have`, sure: false },
    ],
  });
}

function fieldFact(
  { name: table, table: { fields } }: NamedTable,
  { key, value }: ObjectDatum["entries"][number],
  data: DataScope,
): readonly DatumFact[] | undefined {
  const column = lookup(fields, key.text);
  if (!column)
    return fail(data.scope, {
      code: "SEG2006",
      message: `${code(table)} have no field ${code(key.text)}`,
      at: key.span,
      notes: [`The fields are ${listed(Object.keys(fields).map(code), "and")}.`],
      help: didYouMean(key.text, key.span, columnCandidates(fields)),
    });
  const fact = checkFact(value, { name: `${table}.${key.text}`, column }, data);
  return fact && fact.known.map((known) => [key.text, known] as const);
}

function notAList({ name, table }: NamedTable, datum: Datum, { scope }: DataScope): undefined {
  const written = scope.session.textOf(datum.span);
  const isOne = datum.kind === "object";
  return fail(scope, {
    code: "SEG3001",
    message: `${code(name)} are a list of events, so square brackets are needed here`,
    at: datum.span,
    help: isOne
      ? [fix("put the event in square brackets", [replace(datum.span, `[ ${written} ]`)], true)]
      : [{ text: `write ${code(`${name}: [ { ${table.time}: 2026-01-31 } ]`)}`, sure: false }],
  });
}

const notAnEvent = (
  { table: { singular, time } }: NamedTable,
  datum: Datum,
  { scope }: DataScope,
): undefined =>
  fail(scope, {
    code: "SEG3001",
    message: `each ${spoken(singular)} is written in braces, not as ${code(scope.session.textOf(datum.span))}`,
    at: datum.span,
    help: [{ text: `write ${code(`{ ${time}: 2026-01-31 }`)}`, sure: false }],
  });
