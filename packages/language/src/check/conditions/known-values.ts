import type { Value } from "@satsuma/ir";
import { nearestNames } from "@satsuma/model";
import type { Column, Help, ValueType } from "@satsuma/model";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { code, fix, listed, quotedText, replace } from "../wording/words.ts";
import { columnOf } from "./column-of.ts";
import type { NamedColumn } from "./column-of.ts";
import { oneOf } from "../wording/one-of.ts";

/**
 * Holds a text constant against the closed list or the observed values of what it is compared with. False, and reported,
 * when it is not in the closed list.
 */
export function isKnownText(left: Value, right: Value, scope: Scope): boolean {
  const column = columnOf(left, scope);
  if (left.type.kind !== "enum") return !column || isKnownValue(right, column, scope);
  if (right.kind === "feature" && column) remember(right.name, column, scope);
  const written = left.span ? scope.session.textOf(left.span) : "this";
  return isOneOf(right, written, left.type.values, scope);
}

/** The same for a column that is known already; inside a `define` a parameter remembers what it is compared with. */
export function isKnownValue(value: Value, column: NamedColumn, scope: Scope): boolean {
  const { type: whole } = column.column;
  const type = whole.kind === "list" ? whole.of : whole;
  if (value.kind === "feature") remember(value.name, column, scope);
  else if (type.kind === "enum") return isOneOf(value, column.name, type.values, scope);
  else checkObserved(value, column, scope);
  return true;
}

function remember(name: string, column: NamedColumn, scope: Scope): void {
  for (const placeholder of scope.parameters.values())
    if (placeholder.value.kind === "feature" && placeholder.value.name === name)
      placeholder.comparedWith.push(column);
}

function isOneOf(value: Value, name: string, values: readonly string[], scope: Scope): boolean {
  const text = textConstant(value);
  if (text === undefined || !value.span || values.includes(text)) return true;
  scope.session.report({
    code: "SEG3006",
    message: `${code(name)} is never ${quotedText(text)}; it can be ${listed(values.slice(0, 10).map(quotedText), "or")}`,
    at: value.span,
    help: nearest(text, values, value),
  });
  return false;
}

function checkObserved(value: Value, { name, column }: NamedColumn, scope: Scope): void {
  const text = textConstant(value);
  const { observed = [] } = column;
  if (text === undefined || !value.span || !isComplete(column)) return;
  if (observed.some((seen) => seen.value === text)) return;
  const common = observed
    .slice(0, 4)
    .map((seen) => `${quotedText(seen.value)}${share(seen.share)}`);
  fail(scope, {
    code: "SEG3008",
    severity: "warning",
    message: `no ${rowName(scope)} has ${code(name)} ${quotedText(text)}`,
    at: value.span,
    notes: common.length === 0 ? [] : [`Values look like ${listed(common, "and")}.`],
    help: nearest(
      text,
      observed.map((seen) => seen.value),
      value,
    ),
  });
}

/** Only a column whose values are all listed proves that a value does not occur. */
const isComplete = ({ observed, observedAll }: Column): boolean =>
  observedAll ?? (observed ?? []).reduce((sum, { share }) => sum + share, 0) > 0.9995;

const share = (of: number): string => (of >= 0.005 ? ` (${Math.round(100 * of)} %)` : "");

function rowName({ session, place }: Scope): string {
  if (place.kind === "customer") return "customer";
  return place.kind === "row" ? "row" : oneOf(place.event, session.catalogue);
}

/** Text written in the rule; undefined for anything else. */
function textConstant(value: Value): string | undefined {
  if (value.kind === "defined") return textConstant(value.of);
  return value.kind === "literal" && isText(value.type) ? String(value.value) : undefined;
}

const isText = (type: ValueType): boolean => type.kind === "text" || type.kind === "enum";

function nearest(text: string, values: readonly string[], value: Value): Help[] {
  const { span } = value;
  if (!span || value.kind !== "literal") return [];
  const folded = values.filter((known) => known.toLowerCase() === text.trim().toLowerCase());
  const sure = folded.length === 1;
  return (sure ? folded : nearestNames(text, values)).map((known) =>
    fix(
      sure ? `write ${quotedText(known)}` : `did you mean ${quotedText(known)}?`,
      [replace(span, quotedText(known))],
      sure,
    ),
  );
}
