import type { Value } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import type { Name } from "../../ast.ts";
import { valueResult } from "../checked.ts";
import type { Checked } from "../checked.ts";
import { lookup } from "../lookup.ts";
import type { Named } from "../names/names.ts";
import { fail } from "../scope.ts";
import type { Place, Scope } from "../scope.ts";
import { columnCanBeUnknown } from "../values/nullable.ts";
import { isConstant } from "../values/value.ts";
import { code } from "../wording/words.ts";
import { customerInside } from "./misplaced.ts";
import { named } from "./named.ts";
import { unknownName } from "./unknown-name.ts";

/** A bare name: a parameter, a field of the event or row at hand, a definition, an attribute, or an event table. */
export function checkName(name: Name, scope: Scope): Checked | undefined {
  const { session, place } = scope;
  const parameter = scope.parameters.get(name.text);
  const field = fieldHere(name, place, scope);
  const declared = session.names.value(name.text, name.span);
  if (field && (parameter ?? declared?.kind === "param")) return ambiguous(name, scope);
  if (parameter) {
    if (place.kind !== "customer") parameter.constant = true;
    return valueResult({ ...parameter.value, span: name.span });
  }
  if (field) return valueResult(field);
  if (declared) return declaredName(name, declared, scope);
  const { customer, events } = session.catalogue;
  const attribute = lookup(customer.attributes, name.text);
  if (attribute && place.kind === "customer")
    return valueResult(stored("attribute", name, attribute));
  if (attribute && place.kind === "event")
    return customerInside(name.text, name.span, place, scope);
  if (lookup(events, name.text) && place.kind === "customer")
    return { kind: "events", event: name.text };
  return unknownName(name, scope);
}

const stored = (kind: "attribute", name: Name, column: Column): Value => ({
  kind,
  name: name.text,
  type: column.type,
  nullable: columnCanBeUnknown(column),
  span: name.span,
});

function fieldHere(name: Name, place: Place, scope: Scope): Value | undefined {
  if (place.kind === "customer") return undefined;
  const table = place.kind === "row" ? place.table : place.event;
  const columns =
    place.kind === "row"
      ? place.columns
      : (lookup(scope.session.catalogue.events, place.event)?.fields ?? {});
  const column = lookup(columns, name.text);
  if (!column) return undefined;
  const { type } = column;
  const nullable = columnCanBeUnknown(column);
  return { kind: "field", event: table, name: name.text, type, nullable, span: name.span };
}

const ambiguous = (name: Name, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG2012",
    message: `${code(name.text)} is both a field of these events and a parameter; which one is meant?`,
    at: name.span,
    help: [{ text: "give the parameter another name", sure: false }],
  });

function declaredName(name: Name, declared: Named, scope: Scope): Checked | undefined {
  if (declared.kind === "callable") {
    return fail(scope, {
      code: "SEG2010",
      message: `${code(name.text)} needs values in parentheses`,
      at: name.span,
      help: declared.of ? [{ text: `write ${code(signature(declared.of))}`, sure: false }] : [],
    });
  }
  const of = declared.kind === "param" ? declared.of && valueResult(declared.of) : declared.of;
  if (!of) return undefined;
  const { place } = scope;
  if (place.kind === "event" && !(of.kind === "value" && isConstant(of.value)))
    return customerInside(name.text, name.span, place, scope);
  return named({ name: name.text, title: declared.title }, of, name.span);
}

const signature = (callable: {
  readonly name: string;
  readonly parameters: readonly { name: string }[];
}): string => `${callable.name}(${callable.parameters.map(({ name }) => name).join(", ")})`;
