import type { Cond } from "@satsuma/ir";
import type { Column, Span } from "@satsuma/model";
import type { EventsExpr, Expr, Name } from "../../ast.ts";
import type { EventSet } from "../checked.ts";
import { checkCond } from "../conditions/condition.ts";
import { lookup } from "../lookup.ts";
import { isOneOfThese } from "../paths/misplaced.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { columnCandidates, didYouMean } from "../wording/suggest.ts";
import { aType, advise, code, fix, listed, replace } from "../wording/words.ts";
import { eventsNamed, unknownEvent } from "./event-table.ts";

/** Events, and the field of them that a path ends with. */
export interface EventsFound {
  readonly events: EventSet;
  readonly field?: { readonly name: Name; readonly column: Column };
}

/**
 * The events a path stands for, with its filter.
 *
 * @param owner the `has` the events belong to, for moving conditions out of the parentheses
 */
export function checkEvents(expr: EventsExpr, scope: Scope, owner?: Span): EventsFound | undefined {
  if (scope.place.kind !== "customer") return isOneOfThese(expr, scope);
  const events = eventsNamed(expr.path, scope);
  if (events === "poison") return undefined;
  if (!events) return notEvents(expr, scope);
  const field = fieldOf(expr, events.event, scope);
  const own =
    expr.where && filterOf(expr, expr.where, events.event, { ...scope, ...(owner && { owner }) });
  if (field === "poison" || (expr.where && !own)) return undefined;
  const filter = both(events.filter, own, expr.span);
  return {
    events: { kind: "events", event: events.event, ...(filter && { filter }) },
    ...(field && { field }),
  };
}

function filterOf(
  of: EventsExpr,
  filter: Expr,
  event: string,
  scope: Scope & { readonly owner?: Span },
): Cond | undefined {
  const { owner } = scope;
  const place = { kind: "event", event, of, ...(owner && { owner }) } as const;
  return checkCond(filter, { ...scope, place });
}

const both = (a: Cond | undefined, b: Cond | undefined, span: Span): Cond | undefined =>
  a && b ? { kind: "and", of: [a, b], span } : (a ?? b);

function fieldOf(expr: EventsExpr, event: string, scope: Scope): EventsFound["field"] | "poison" {
  const [name, extra] = expr.path.rest;
  if (!name) return undefined;
  const fields = lookup(scope.session.catalogue.events, event)?.fields ?? {};
  const column = lookup(fields, name.text);
  if (!column) {
    fail(scope, {
      code: "SEG2006",
      message: `${code(event)} have no field ${code(name.text)}`,
      at: name.span,
      notes: [`The fields are ${listed(Object.keys(fields).map(code), "and")}.`],
      help: didYouMean(name.text, name.span, columnCandidates(fields)),
    });
    return "poison";
  }
  if (!extra) return { name, column };
  fail(scope, {
    code: "SEG2006",
    message: `${code(name.text)} is a single value and has no parts`,
    at: extra.span,
  });
  return "poison";
}

/** Reports a field where only the events themselves can stand. `why` says so as a clause. */
export function fieldCounted({ path, span }: EventsExpr, why: string, scope: Scope): undefined {
  const [field] = path.rest;
  const start = field ? field.span.start - 1 : path.span.end;
  return fail(scope, {
    code: "SEG3013",
    message: `${why}, not one of their fields`,
    at: span,
    help: [
      fix(
        `leave out ${code(`.${field?.text ?? ""}`)}`,
        [replace({ ...path.span, start }, "")],
        false,
      ),
    ],
  });
}

/** Something known that is no list of events, or nothing known at all. */
function notEvents(expr: EventsExpr, scope: Scope): undefined {
  const { head } = expr.path;
  const { session } = scope;
  const attribute = lookup(session.catalogue.customer.attributes, head.text);
  const isKnown =
    attribute !== undefined ||
    scope.parameters.has(head.text) ||
    session.names.valueNames.includes(head.text);
  if (!isKnown) return unknownEvent(head, scope);
  return fail(scope, {
    code: "SEG3013",
    message: `events are needed here, but ${code(head.text)} is ${attribute ? `an attribute of the customer (${aType(attribute.type)})` : "not a list of events"}`,
    at: head.span,
    help: attribute
      ? [advise(`test the attribute itself, such as ${code(`${head.text} is known`)}`)]
      : [],
  });
}
