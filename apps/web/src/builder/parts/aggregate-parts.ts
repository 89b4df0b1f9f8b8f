import { quoteName } from "@satsuma/language";
import type { Expr } from "@satsuma/language";
import type { EventTable, ValueType } from "@satsuma/model";
import { insert, replace } from "../edits/replace.ts";
import { fieldChoices, spoken } from "../names/choices.ts";
import { eventsNamed } from "../names/scope.ts";
import { codePart } from "./code-part.ts";
import { bare, filterParts, tableChoice } from "./events-parts.ts";
import { choicesOf, word } from "./part.ts";
import type { Choosing, Part, Reading, Retype } from "./part.ts";
import { withCurrent } from "./with-current.ts";
import { noWindowParts, windowParts } from "./window-parts.ts";

type Aggregate = Extract<Expr, { kind: "aggregate" }>;

const functions: Readonly<Record<Aggregate["fn"], string>> = {
  count: "number of",
  countDistinct: "number of different",
  sum: "total",
  average: "average",
  median: "median",
  min: "smallest",
  max: "largest",
  first: "first",
  last: "latest",
};

const written: Readonly<Record<string, string>> = { countDistinct: "count of distinct" };

/** A figure of events: what is worked out, of which field, of which events, in which period. */
export function aggregateParts(
  expr: Aggregate,
  reading: Reading,
  { retype, isExposed = false }: Choosing,
): readonly Part[] {
  const { of } = expr;
  const table = eventsNamed(of.path.head.text, reading.scope);
  if (table === undefined) return [codePart("Value", expr.span, reading)];
  return [
    functionChoice(expr, table, reading, retype),
    ...(of.path.rest.length === 0 ? [] : [fieldChoice(expr, table, reading, retype), word("of")]),
    tableChoice(of, reading, (name) => newPath(expr, table, name, reading)),
    ...filterParts(of, reading),
    ...periodParts(expr, reading).map((part) => (isExposed ? enclosed(part, expr, reading) : part)),
  ];
}

const periodParts = ({ window, span }: Aggregate, reading: Reading): readonly Part[] =>
  window === undefined
    ? noWindowParts(span.end, "aggregate", reading)
    : windowParts(window, "aggregate", reading);

/** Another period with parentheses around all that it belongs to. */
function enclosed(part: Part, { span }: Aggregate, { source }: Reading): Part {
  if (part.kind !== "choice" || part.label !== "Period") return part;
  const choose = (kind: string) => {
    const edits = part.choose(kind);
    if (edits.length === 0) return [];
    return [insert(source.file, span.start, "("), ...edits, insert(source.file, span.end, ")")];
  };
  return { ...part, choose };
}

function functionChoice(
  { fn, of, span }: Aggregate,
  table: EventTable,
  { source }: Reading,
  retype: Retype | undefined,
): Part {
  const [, field] = source.text.slice(of.path.span.start, of.path.span.end).split(/\.(.*)/s);
  return {
    kind: "choice",
    label: "Figure",
    value: fn,
    choices: choicesOf(functions).filter(({ value }) => {
      const next = fitting(value, field, table);
      const isPossible = value === "count" || next !== undefined;
      const isGood = isAsGood(retype, typeAfter(fn, field, table), typeAfter(value, next, table));
      return value === fn || (isPossible && isGood);
    }),
    choose(chosen) {
      if (chosen === fn) return [];
      const next = chosen === "count" ? undefined : fitting(chosen, field, table);
      const path = `${source.text.slice(of.path.head.span.start, of.path.head.span.end)}${next === undefined ? "" : `.${next}`}`;
      const text = `${written[chosen] ?? `${chosen} of`} ${path}`;
      return [
        replace(source, { ...span, end: of.path.span.end }, text),
        ...(retype?.(typeAfter(chosen, next, table)) ?? []),
      ];
    },
  };
}

function fieldChoice(
  { fn, of }: Aggregate,
  table: EventTable,
  { source }: Reading,
  retype: Retype | undefined,
): Part {
  const [first] = of.path.rest;
  const span = { ...of.path.span, start: first?.span.start ?? of.path.span.end };
  const value = source.text.slice(span.start, span.end);
  const type = typeAfter(fn, value, table);
  const choices = fieldChoices(table, isFitFor(fn)).filter((one) =>
    isAsGood(retype, type, typeAfter(fn, one.value, table)),
  );
  return {
    kind: "choice",
    label: "Field",
    value,
    choices: withCurrent(choices, value, spoken(bare(value))),
    choose: (chosen) =>
      chosen === value
        ? []
        : [replace(source, span, chosen), ...(retype?.(typeAfter(fn, chosen, table)) ?? [])],
  };
}

/** The same figure of other events, where they have a field of the same kind for it. */
function newPath(
  { fn, of }: Aggregate,
  table: EventTable,
  name: string,
  { scope, source }: Reading,
): string | undefined {
  if (fn === "count") return name;
  const other = eventsNamed(bare(name), scope);
  const [first] = of.path.rest;
  const field = source.text.slice(first?.span.start ?? of.path.span.end, of.path.span.end);
  const kind = typeAfter(fn, field, table)?.kind;
  const found = fieldChoices(other ?? table, isFitFor(fn)).find(
    ({ value }) => other !== undefined && typeAfter(fn, value, other)?.kind === kind,
  );
  return found === undefined ? undefined : `${name}.${found.value}`;
}

/** Without a test to change with it, only figures of the same kind can stand where one does. */
const isAsGood = (
  retype: Retype | undefined,
  before: ValueType | undefined,
  after: ValueType | undefined,
): boolean => retype !== undefined || before?.kind === after?.kind;

const fitting = (fn: string, field: string | undefined, table: EventTable): string | undefined =>
  fieldChoices(table, isFitFor(fn)).find(({ value }) => value === field)?.value ??
  firstField(fn, table);

const firstField = (fn: string, table: EventTable): string | undefined =>
  fieldChoices(table, isFitFor(fn)).toSorted((one, other) => rank(one.type) - rank(other.type))[0]
    ?.value;

/** Money says more than numbers do. */
const rank = (type: ValueType | undefined): number => (type?.kind === "money" ? 0 : 1);

const isFitFor =
  (fn: string) =>
  ({ kind }: ValueType): boolean => {
    if (fn === "sum" || fn === "average" || fn === "median")
      return kind === "money" || kind === "number" || kind === "approx";
    if (fn === "min" || fn === "max")
      return kind !== "text" && kind !== "enum" && kind !== "yes/no" && kind !== "list";
    return kind !== "list";
  };

function typeAfter(
  fn: string,
  field: string | undefined,
  { fields }: EventTable,
): ValueType | undefined {
  if (fn === "count" || fn === "countDistinct") return { kind: "number" };
  const type = Object.entries(fields).find(([name]) => quoteName(name) === field)?.[1].type;
  if (fn !== "average" || type === undefined) return type;
  return type.kind === "money" ? { kind: "approx", currency: type.currency } : { kind: "approx" };
}
