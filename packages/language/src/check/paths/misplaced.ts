import type { Column, Help, Span } from "@satsuma/model";
import type { EventsExpr, Expr, Name } from "../../ast.ts";
import { quoteName } from "../../syntax/index.ts";
import { fail } from "../scope.ts";
import type { Place, Scope } from "../scope.ts";
import { numeric } from "../values/numeric.ts";
import { code, fix, replace } from "../wording/words.ts";
import { oneOf } from "../wording/one-of.ts";

/** A field of events where a value of the customer is needed. `written` is what stands there. */
export function fieldOutside(
  written: { readonly span: Span },
  event: string,
  field: { readonly name: Pick<Name, "text">; readonly column: Column },
  scope: Scope,
): undefined {
  const path = `${quoteName(event)}.${quoteName(field.name.text)}`;
  const functions = numeric(field.column.type) ? ["max", "sum", "average"] : ["last", "first"];
  return fail(scope, {
    code: "SEG2003",
    message: `${code(field.name.text)} belongs to ${code(event)}, and a customer can have many; say how to combine them`,
    at: written.span,
    label: `one value for each of the ${event}`,
    help: [
      ...functions.map((name) =>
        fix(
          `write ${code(`${name} of ${path}`)}`,
          [replace(written.span, `${name} of ${path}`)],
          false,
        ),
      ),
      {
        text: `or count those that meet a condition: ${code(`has ${quoteName(event)} where (${quoteName(field.name.text)} …)`)}`,
        sure: false,
      },
    ],
  });
}

/** A value of the customer, named inside the parentheses after events. */
export function customerInside(
  name: string,
  span: Span,
  place: Extract<Place, { kind: "event" }>,
  scope: Scope,
): undefined {
  return fail(scope, {
    code: "SEG2004",
    message: `inside the parentheses you are looking at one ${singular(place.event, scope)}; ${code(name)} belongs to the customer`,
    at: span,
    help: moveOut(span, place, scope),
  });
}

/** Events, or a field with its table's name, where one event or one row is being looked at. */
export function isOneOfThese(expr: EventsExpr, scope: Scope): undefined {
  const { place } = scope;
  const { head, rest } = expr.path;
  if (place.kind === "row") {
    return fail(scope, {
      code: "SEG2004",
      message: `only the columns of this one row can be used here, not ${code(scope.session.textOf(expr.span))}`,
      at: expr.span,
    });
  }
  if (place.kind === "customer") return undefined;
  const [field] = rest;
  const isOwn = head.text === place.event && field !== undefined && !expr.where;
  const one = singular(place.event, scope);
  return fail(scope, {
    code: "SEG2004",
    message: isOwn
      ? `inside the parentheses you are already looking at one ${one}; its fields need no prefix`
      : `inside the parentheses you are looking at one ${one}; other events cannot be looked up there`,
    at: expr.span,
    help: isOwn
      ? [
          fix(
            `write ${code(quoteName(field.text))}`,
            [replace(expr.span, quoteName(field.text))],
            true,
          ),
        ]
      : moveOut(expr.span, place, scope),
  });
}

/** How one event of a table is called. */
const singular = (event: string, scope: Scope): string =>
  oneOf(event, scope.session.catalogue, event);

/** Takes the condition around a span out of the parentheses and joins it to their `has`. */
function moveOut(span: Span, place: Extract<Place, { kind: "event" }>, scope: Scope): Help[] {
  const { owner, of } = place;
  if (!owner || !of.where) return [];
  const filter = withoutParentheses(of.where);
  const parts = filter.kind === "and" ? filter.of : [filter];
  const index = parts.findIndex((part) => covers(part.span, span));
  const condition = parts[index];
  if (!condition || !movable.has(condition.kind)) return [];
  const rest = { ...of.span, start: of.path.span.end };
  const moved = ` and ${scope.session.textOf(condition.span)})`;
  return [
    fix(
      "move this condition out of the parentheses",
      [
        replace({ ...owner, end: owner.start }, "("),
        replace(parts.length === 1 ? rest : removed(parts, index), ""),
        replace({ ...owner, start: owner.end }, moved),
      ],
      false,
    ),
  ];
}

/** One condition of a list and the `and` that joins it. */
function removed(parts: readonly Expr[], index: number): Span {
  const span = parts[index]?.span ?? { file: "", start: 0, end: 0 };
  const [before, after] = [parts[index - 1], parts[index + 1]];
  if (before) return { ...span, start: before.span.end };
  return { ...span, end: after?.span.start ?? span.end };
}

const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Conditions that are about one thing. */
const movable: ReadonlySet<Expr["kind"]> = new Set<Expr["kind"]>(["comparison", "path"]);

const withoutParentheses = (expr: Expr): Expr =>
  expr.kind === "parentheses" ? withoutParentheses(expr.of) : expr;
