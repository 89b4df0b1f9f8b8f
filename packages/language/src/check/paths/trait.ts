import type { Value } from "@satsuma/ir";
import type { Column, Help, TraitNamespace, TraitParameter, TraitSource } from "@satsuma/model";
import type { Argument, Name, Path } from "../../ast.ts";
import { memberName } from "../../syntax/index.ts";
import { lookup } from "../lookup.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { columnCanBeUnknown } from "../values/nullable.ts";
import { asAmountOf, numeric } from "../values/numeric.ts";
import { checkValue } from "../values/value.ts";
import { columnCandidates, didYouMean } from "../wording/suggest.ts";
import { aType, code, listed } from "../wording/words.ts";
import { isConstant } from "../values/value.ts";
import { fits, requireConstant } from "./arguments.ts";
import { customerInside } from "./misplaced.ts";
import { unknownMethod } from "./unknown-method.ts";

/** True when a path begins with the namespace of a plugin: where a table has the same name, only for what the plugin has. */
export function namesTrait({ head, rest }: Path, { session, place }: Scope): boolean {
  const { traits, events } = session.catalogue;
  if (place.kind === "row" || !lookup(traits, head.text)) return false;
  if (!lookup(events, head.text)) return true;
  const [name] = rest;
  const methods = Object.values(lookup(traits, head.text)?.methods ?? {});
  return name !== undefined && methods.some(({ columns }) => Object.hasOwn(columns, name.text));
}

/** `rfm(window: 365 days).recency_score`, `clusters.kmeans.label`. */
export function checkTrait(path: Path, scope: Scope): Value | undefined {
  const { place } = scope;
  const namespace = lookup(scope.session.catalogue.traits, path.head.text);
  if (!namespace) return undefined;
  if (place.kind === "event") return customerInside(path.head.text, path.span, place, scope);
  const found = columnOf(path, namespace, scope);
  const parameters = found && checkParameters(path.args ?? [], found, scope);
  if (!parameters) return undefined;
  const { method, name, column } = found;
  return {
    kind: "trait",
    namespace: path.head.text,
    method,
    column: name.text,
    parameters,
    type: column.type,
    nullable: columnCanBeUnknown(column),
    span: path.span,
  };
}

interface TraitColumn {
  readonly method: string;
  readonly source: TraitSource;
  readonly name: Name;
  readonly column: Column;
}

function columnOf(path: Path, namespace: TraitNamespace, scope: Scope): TraitColumn | undefined {
  const methods = Object.entries(namespace.methods);
  const [first, second, extra] = path.rest;
  if (!first) return incomplete(path, namespace, scope);
  const named = lookup(namespace.methods, first.text);
  const only = methods.length === 1 ? methods[0] : undefined;
  if (extra ?? (second && !named)) return unknownMethod(path, first, namespace, scope);
  if (second && named) return inMethod(path, first.text, named, second, scope);
  if (only) return inMethod(path, only[0], only[1], first, scope);
  return named ? incomplete(path, namespace, scope) : unknownMethod(path, first, namespace, scope);
}

function inMethod(
  path: Path,
  method: string,
  source: TraitSource,
  name: Name,
  scope: Scope,
): TraitColumn | undefined {
  const column = lookup(source.columns, name.text);
  if (column) return { method, source, name, column };
  return fail(scope, {
    code: "SEG2009",
    message: `${code(path.head.text)} has no value called ${code(name.text)}`,
    at: name.span,
    notes: [`Its values are ${listed(Object.keys(source.columns).map(code), "and")}.`],
    help: didYouMean(name.text, name.span, columnCandidates(source.columns), memberName),
  });
}

function incomplete(path: Path, { methods }: TraitNamespace, scope: Scope): undefined {
  const [name, source] = Object.entries(methods)[0] ?? [];
  const only = Object.keys(methods).length === 1;
  const columns = Object.keys(source?.columns ?? {}).map((column) =>
    [path.head.text, ...(only || name === undefined ? [] : [name]), column].join("."),
  );
  const help: Help[] = columns
    .slice(0, 3)
    .map((text) => ({ text: `write ${code(text)}`, sure: false }));
  return fail(scope, {
    code: "SEG2009",
    message: `${code(scope.session.textOf(path.span))} has several values; say which one`,
    at: path.span,
    help,
  });
}

function checkParameters(
  args: readonly Argument[],
  { source, method }: TraitColumn,
  scope: Scope,
): Record<string, readonly Value[]> | undefined {
  const entries: [string, readonly Value[]][] = [];
  for (const argument of args) {
    const parameter = argument.name && lookup(source.parameters, argument.name.text);
    const values = parameter
      ? checkParameter(argument, parameter, scope)
      : unknownParameter(argument, method, source, scope);
    if (!argument.name || !values) return undefined;
    entries.push([argument.name.text, values]);
  }
  return Object.fromEntries(entries);
}

function unknownParameter(
  argument: Argument,
  method: string,
  source: TraitSource,
  scope: Scope,
): undefined {
  const parameters = Object.keys(source.parameters);
  return fail(scope, {
    code: "SEG2009",
    message: argument.name
      ? `${code(method)} has no setting called ${code(argument.name.text)}`
      : `say which setting this is, such as ${code(`${parameters[0] ?? "name"}: ${scope.session.textOf(argument.span)}`)}`,
    at: argument.name?.span ?? argument.span,
    notes:
      parameters.length === 0
        ? ["It has no settings."]
        : [`Its settings are ${listed(parameters.map(code), "and")}.`],
    help: argument.name
      ? didYouMean(
          argument.name.text,
          argument.name.span,
          parameters.map((name) => ({ name })),
        )
      : [],
  });
}

function checkParameter(
  { value }: Argument,
  parameter: TraitParameter,
  scope: Scope,
): Value[] | undefined {
  const items = value.kind === "list" ? value.items : [value];
  const values: Value[] = [];
  for (const item of items) {
    const written = checkValue(item, scope);
    if (!written) return undefined;
    if (parameter.list && isFeature(written, parameter)) {
      values.push(written);
      continue;
    }
    const typed = asAmountOf(written, parameter.type);
    if (!fits(typed.type, parameter.type) || (value.kind === "list" && !parameter.list)) {
      return fail(scope, {
        code: "SEG3001",
        message: `this setting is ${aType(parameter.type)}, but ${code(scope.session.textOf(value.span))} is ${value.kind === "list" ? "a list" : aType(typed.type)}`,
        at: value.span,
      });
    }
    if (!requireConstant(typed, scope)) return undefined;
    values.push(typed);
  }
  return values;
}

/** What a list of numbers is about may be values of the customers, of whatever unit: a method sets them side by side. */
const isFeature = (value: Value, { type }: TraitParameter): boolean =>
  !isConstant(value) && numeric(type) !== undefined && numeric(value.type) !== undefined;
