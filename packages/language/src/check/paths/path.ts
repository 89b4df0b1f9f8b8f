import type { Catalogue, Help } from "@satsuma/model";
import type { EventsExpr, Path } from "../../ast.ts";
import { valueResult } from "../checked.ts";
import type { Checked } from "../checked.ts";
import { checkEvents } from "../events/event-set.ts";
import { eventsNamed } from "../events/event-table.ts";
import { lookup } from "../lookup.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { code, fix, replace } from "../wording/words.ts";
import { fillIn } from "./callable.ts";
import { checkFunction, isFunction } from "./function.ts";
import { fieldOutside, isOneOfThese } from "./misplaced.ts";
import { checkName } from "./name.ts";
import { checkTrait, namesTrait } from "./trait.ts";
import { unknownHead } from "./unknown-head.ts";

/** A path where a value, a condition or a set of events may stand. */
export function checkPath(expr: EventsExpr, scope: Scope): Checked | undefined {
  const { path } = expr;
  if (expr.where) return events(expr, scope);
  if (namesTrait(path, scope)) {
    const trait = checkTrait(path, scope);
    return trait && valueResult(trait);
  }
  if (path.rest.length > 0) return dotted(expr, scope);
  return path.args ? call(path, scope) : checkName(path.head, scope);
}

function events(expr: EventsExpr, scope: Scope): Checked | undefined {
  const found = checkEvents(expr, scope);
  if (!found?.field) return found?.events;
  return fieldOutside(expr, found.events.event, found.field, scope);
}

/** `orders.amount` where no aggregate reads it, or a dot after something that has no parts. */
function dotted(expr: EventsExpr, scope: Scope): Checked | undefined {
  const { head } = expr.path;
  const { session } = scope;
  const found = eventsNamed(expr.path, scope);
  if (found === "poison") return undefined;
  if (found) return events(expr, scope);
  if (!isKnown(head.text, scope))
    return scope.place.kind === "row" ? isOneOfThese(expr, scope) : unknownHead(expr, scope);
  return fail(scope, {
    code: "SEG2006",
    message: `${code(head.text)} is a single value and has no parts`,
    at: { ...expr.span, start: head.span.end },
    label: "nothing may follow here",
    help: [fix(`write ${code(head.text)}`, [replace(expr.span, session.textOf(head.span))], false)],
  });
}

function isKnown(name: string, { session, place, parameters }: Scope): boolean {
  return (
    parameters.has(name) ||
    (place.kind === "row" && Object.hasOwn(place.columns, name)) ||
    (place.kind === "event" && hasField(session.catalogue, place.event, name)) ||
    session.names.valueNames.includes(name) ||
    Object.hasOwn(session.catalogue.customer.attributes, name)
  );
}

const hasField = (catalogue: Catalogue, event: string, name: string): boolean =>
  Object.hasOwn(lookup(catalogue.events, event)?.fields ?? {}, name);

function call(path: Path, scope: Scope): Checked | undefined {
  const { head } = path;
  const declared = scope.session.names.value(head.text, head.span);
  if (declared && !declared.of) return undefined;
  if (declared?.kind === "callable") return fillIn(path, declared, scope);
  if (declared) {
    return fail(scope, {
      code: "SEG2010",
      message: `${code(head.text)} takes no values in parentheses`,
      at: { ...path.span, start: head.span.end },
      help: [fix("leave them out", [replace(path.span, scope.session.textOf(head.span))], true)],
    });
  }
  if (isFunction(head.text)) {
    const value = checkFunction(path, head.text, scope);
    return value && valueResult(value);
  }
  return fail(scope, {
    code: "SEG2001",
    message: `there is no function and no definition called ${code(head.text)}`,
    at: head.span,
    help: aggregateHelp(path),
  });
}

/** `sum(orders.amount)`: aggregates are written with `of`. */
function aggregateHelp(path: Path): Help[] {
  const word = path.head.text.toLowerCase();
  const name = { avg: "average", mean: "average", minimum: "min", maximum: "max" }[word] ?? word;
  const [argument, ...others] = path.args ?? [];
  if (!aggregates.has(name) || !argument || others.length > 0) return [];
  const { span } = path;
  const edits = [
    replace({ ...span, end: argument.span.start }, `${name} of `),
    replace({ ...span, start: argument.span.end }, ""),
  ];
  return [fix(`write ${code(`${name} of …`)}`, edits, true)];
}

const aggregates: ReadonlySet<string> = new Set([
  "count",
  "sum",
  "average",
  "min",
  "max",
  "median",
  "first",
  "last",
]);
