import { walk } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Argument, Path } from "../../ast.ts";
import type { NamedCallable } from "../names/names.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { asAmountOf, numeric } from "../values/numeric.ts";
import { checkValue, isConstant } from "../values/value.ts";
import { isKnownValue } from "../conditions/known-values.ts";
import { aType, code, fix, listed, replace } from "../wording/words.ts";

/** The arguments of a call by the name their parameter has in the body; undefined when one is wrong. */
export function checkArguments(
  path: Path,
  callable: NamedCallable,
  scope: Scope,
): ReadonlyMap<string, Value> | undefined {
  const { args = [] } = path;
  const { parameters } = callable;
  if (args.length !== parameters.length) return wrongCount(path, callable, scope);
  const values = new Map<string, Value>();
  for (const [i, parameter] of parameters.entries()) {
    const argument = argumentFor(args, parameter.name, i);
    const value = argument && checkArgument(argument, parameter, scope);
    if (!argument) return wrongCount(path, callable, scope);
    if (!value) return undefined;
    for (const { name, column } of callable.placeholders?.[i]?.comparedWith ?? [])
      if (!isKnownValue(value, { name, column }, scope)) return undefined;
    values.set(`${callable.name}.${parameter.name}`, value);
  }
  return values;
}

/** By name where it is named, else by place. */
function argumentFor(args: readonly Argument[], name: string, index: number): Argument | undefined {
  const byName = args.find((argument) => argument.name?.text === name);
  const byPlace = args[index];
  return byName ?? (byPlace?.name ? undefined : byPlace);
}

function wrongCount(path: Path, { name, parameters }: NamedCallable, scope: Scope): undefined {
  const expected = parameters.map((parameter) => `${parameter.name} (${aType(parameter.type)})`);
  return fail(scope, {
    code: "SEG2010",
    message: `${code(name)} needs ${listed(expected, "and")}`,
    at: path.span,
    label: `${path.args?.length ?? 0} given, ${parameters.length} needed`,
  });
}

function checkArgument(
  argument: Argument,
  parameter: NamedCallable["parameters"][number],
  scope: Scope,
): Value | undefined {
  const written = argument.value.kind === "list" ? undefined : checkValue(argument.value, scope);
  if (argument.value.kind !== "list" && !written) return undefined;
  const value = written && asAmountOf(written, parameter.type);
  if (value && isNearlyThat(value.type, parameter.type)) return inexact(argument, parameter, scope);
  if (!value || !fits(value.type, parameter.type)) {
    return fail(scope, {
      code: "SEG3001",
      message: `${code(parameter.name)} is ${aType(parameter.type)}, but ${code(scope.session.textOf(argument.value.span))} is ${value ? aType(value.type) : "a list"}`,
      at: argument.value.span,
    });
  }
  return !parameter.constant || requireConstant(value, scope) ? value : undefined;
}

/** A double where an exact number of the same kind is declared. */
function isNearlyThat(type: ValueType, declared: ValueType): boolean {
  const [a, b] = [numeric(type), numeric(declared)];
  return a !== undefined && b !== undefined && a.currency === b.currency && !a.exact && b.exact;
}

function inexact(
  { value: { span } }: Argument,
  { name }: NamedCallable["parameters"][number],
  scope: Scope,
): undefined {
  const rounded = `round(${scope.session.textOf(span)}, 2)`;
  return fail(scope, {
    code: "SEG3001",
    message: `${code(name)} is an exact number, but ${code(scope.session.textOf(span))} is divided, averaged or estimated`,
    at: span,
    help: [fix(`round it: ${code(rounded)}`, [replace(span, rounded)], false)],
  });
}

/** Whether a value may stand where a type is declared. Sums of doubles would not be exact, so a double is no `number`. */
export function fits(type: ValueType, declared: ValueType): boolean {
  const [a, b] = [numeric(type), numeric(declared)];
  if (a && b) return a.currency === b.currency && (a.exact || !b.exact);
  if (declared.kind === "text" || declared.kind === "enum")
    return type.kind === "text" || type.kind === "enum";
  return type.kind === declared.kind;
}

/** True when a value is the same for all customers; otherwise that is reported. Parameters in it must then be so too. */
export function requireConstant(value: Value, scope: Scope): boolean {
  if (!isConstant(value)) {
    scope.session.report({
      code: "SEG3011",
      message: `a fixed value is needed here, but ${code(value.span ? scope.session.textOf(value.span) : "this")} differs from customer to customer`,
      at: value.span ?? { file: "", start: 0, end: 0 },
    });
    return false;
  }
  for (const node of walk(value)) {
    if (node.kind !== "feature") continue;
    for (const placeholder of scope.parameters.values())
      if (placeholder.value.kind === "feature" && placeholder.value.name === node.name)
        placeholder.constant = true;
  }
  return true;
}
