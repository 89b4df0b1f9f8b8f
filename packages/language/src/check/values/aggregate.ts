import type { Aggregate, AggregateFunction, Value } from "@satsuma/ir";
import type { Columns, ValueType } from "@satsuma/model";
import type { AggregateExpr } from "../../ast.ts";
import { quoteName } from "../../syntax/index.ts";
import { checkEvents } from "../events/event-set.ts";
import type { EventsFound } from "../events/event-set.ts";
import { warnOfShortData } from "../lint/short-data.ts";
import { lookup } from "../lookup.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { checkWindow } from "../time/window.ts";
import { aType, code, fix, insert, replace } from "../wording/words.ts";
import { columnCanBeUnknown, withNullable } from "./nullable.ts";
import { numeric, numericType } from "./numeric.ts";

/** `sum of orders.amount where (…) in last 90 days`: one value from the events of a customer. */
export function checkAggregate(expr: AggregateExpr, scope: Scope): Value | undefined {
  const found = checkEvents(expr.of, scope);
  const window = expr.window
    ? checkWindow(expr.window, scope, "events")
    : ({ kind: "ever" } as const);
  if (!found || !window) return undefined;
  const shape = expr.fn === "count" ? countShape(expr, found, scope) : read(expr, found, scope);
  if (!shape) return undefined;
  const { event, filter } = found.events;
  warnOfShortData(event, window, scope);
  return withNullable({
    kind: "aggregate",
    fn: expr.fn,
    event,
    ...(filter && { filter }),
    ...shape,
    window,
    nullable: true,
    span: expr.span,
  });
}

type Shape = Pick<Aggregate, "type"> & { readonly argument?: Value };

function countShape(expr: AggregateExpr, found: EventsFound, scope: Scope): Shape | undefined {
  if (!found.field) return { type: { kind: "number" } };
  const { path } = expr.of;
  const field = path.rest[0]?.span ?? path.span;
  return fail(scope, {
    code: "SEG3013",
    message: `${code("count of")} counts events, not one of their fields`,
    at: expr.span,
    help: [
      fix("count the events", [replace({ ...field, start: field.start - 1 }, "")], false),
      fix("count its different values", [insert(path.span, path.span.start, "distinct ")], false),
    ],
  });
}

function read(expr: AggregateExpr, found: EventsFound, scope: Scope): Shape | undefined {
  const { field, events } = found;
  if (!field) return missingField(expr, events.event, scope);
  const { type } = field.column;
  const nullable = columnCanBeUnknown(field.column);
  const result = resultOf[expr.fn](type);
  if (!result) return wrongField(expr, type, scope);
  const { text: name, span } = field.name;
  return {
    type: result,
    argument: { kind: "field", event: events.event, name, type, nullable, span },
  };
}

/** What each aggregate makes of a field's type; undefined where it cannot be taken. */
const resultOf: Readonly<Record<AggregateFunction, (type: ValueType) => ValueType | undefined>> = {
  count: () => ({ kind: "number" }),
  countDistinct: (type) => (uncounted.has(type.kind) ? undefined : { kind: "number" }),
  sum: (type) => (numeric(type) ? type : undefined),
  average: (type) => {
    const side = numeric(type);
    return side && numericType({ ...side, exact: false });
  },
  min: ordered,
  max: ordered,
  median: ordered,
  first: (type) => type,
  last: (type) => type,
};

/** Values that have no one way of being the same. */
const uncounted: ReadonlySet<ValueType["kind"]> = new Set(["list", "point", "annual date"]);

function ordered(type: ValueType): ValueType | undefined {
  return numeric(type) || type.kind === "date" || type.kind === "instant" ? type : undefined;
}

function missingField(expr: AggregateExpr, event: string, scope: Scope): undefined {
  const fields = lookup(scope.session.catalogue.events, event)?.fields ?? {};
  const { path } = expr.of;
  const words = expr.fn === "countDistinct" ? "count of distinct" : `${expr.fn} of`;
  return fail(scope, {
    code: "SEG3013",
    message: `${code(words)} needs a field of ${code(event)}`,
    at: path.span,
    label: "which field?",
    help: fitting(expr.fn, fields).map((name) =>
      fix(
        `write ${code(`${quoteName(event)}.${quoteName(name)}`)}`,
        [insert(path.span, path.span.end, `.${quoteName(name)}`)],
        false,
      ),
    ),
  });
}

/** Fields an aggregate can be taken of. */
const fitting = (fn: AggregateFunction, fields: Columns): string[] =>
  Object.entries(fields)
    .filter(([, { type }]) => resultOf[fn](type) !== undefined)
    .map(([name]) => name)
    .slice(0, 3);

function wrongField(expr: AggregateExpr, type: ValueType, scope: Scope): undefined {
  const { path } = expr.of;
  const words = expr.fn === "countDistinct" ? "count of distinct" : `${expr.fn} of`;
  return fail(scope, {
    code: "SEG3013",
    message: `${code(words)} cannot be taken of ${code(scope.session.textOf(path.span))}, which is ${aType(type)}`,
    at: path.span,
    help: [
      {
        text: `${code("first of")} and ${code("last of")} work on any field`,
        sure: false,
      },
    ],
  });
}
