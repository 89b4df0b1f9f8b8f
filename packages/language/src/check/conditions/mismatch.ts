import type { Help, ValueType } from "@satsuma/model";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { numeric } from "../values/numeric.ts";
import { advise, aType, code, fix, quotedText, replace } from "../wording/words.ts";
import { columnOf } from "./column-of.ts";
import type { Side } from "./side.ts";

/** Reports two sides whose types cannot be compared. */
export function mismatch(left: Side, right: Side, scope: Scope): undefined {
  const { textOf } = scope.session;
  const [a, b] = [left.value.type, right.value.type];
  const isOfOneKind = a.kind === b.kind && numeric(a) === undefined;
  return fail(scope, {
    code: "SEG3001",
    message: isOfOneKind
      ? `${code(textOf(left.expr.span))} is ${aType(a)}, and two of those cannot be equal`
      : `${code(textOf(left.expr.span))} is ${aType(a)}, but ${code(textOf(right.expr.span))} is ${aType(b)}`,
    at: right.expr.span,
    secondary: [{ span: left.expr.span, text: aType(left.value.type) }],
    notes: range(left, scope),
    help: repairs(left, right, textOf(right.expr.span), scope),
  });
}

/** What values the column has. */
function range(left: Side, scope: Scope): string[] {
  const column = columnOf(left.value, scope)?.column;
  if (!column?.range || !numeric(column.type)) return [];
  const { low, high } = column.range;
  return [`${code(scope.session.textOf(left.expr.span))} goes from ${low} to ${high}.`];
}

function repairs(left: Side, right: Side, written: string, scope: Scope): Help[] {
  const { value, expr } = right;
  const to = (text: string, sure = true): Help[] => [
    fix(`write ${code(text)}`, [replace(expr.span, text)], sure),
  ];
  if (left.value.type.kind === "list")
    return value.type.kind === "list" ? [] : inList(left, right, scope);
  if (left.value.type.kind === "point")
    return [advise("places are held against each other with a distance: `within 1 km of …`")];
  if (value.kind !== "literal") return [];
  const text = String(value.value);
  if (value.type.kind === "text") return fromText(left.value.type, text, to);
  if (isText(left.value.type) && value.type.kind === "number") return to(quotedText(written));
  if (left.value.type.kind === "yes/no" && /^[01]$/u.test(text)) return to(yesNo(text === "1"));
  if (left.value.type.kind === "number" && value.type.kind === "money") return to(text, false);
  if (left.value.kind === "elapsed" && value.type.kind === "duration")
    return to(written.replace(/\s*[a-z]+$/iu, ""), false);
  if (isTime(left.value.type) && /^\d{4}$/u.test(text)) return to(`${text}-01-01`, false);
  return [];
}

/** `interests is "golf"`: what a list has is asked for with `contains`. */
function inList(left: Side, right: Side, scope: Scope): Help[] {
  const between = { ...left.expr.span, start: left.expr.span.end, end: right.expr.span.start };
  const negated = /not|!|<>/iu.test(scope.session.textOf(between));
  const words = negated ? "does not contain" : "contains";
  return [
    fix(`look for it in the list with ${code(words)}`, [replace(between, ` ${words} `)], true),
  ];
}

/** A constant in quotes that should have none. */
function fromText(
  type: ValueType,
  text: string,
  to: (text: string, sure?: boolean) => Help[],
): Help[] {
  if (numeric(type) && /^-?\d+(?:\.\d+)?$/u.test(text)) return to(text);
  if (isTime(type) && /^\d{4}-\d{2}-\d{2}$/u.test(text)) return to(text);
  if (type.kind === "yes/no" && /^(?:yes|no|true|false)$/iu.test(text))
    return to(yesNo(/^(?:yes|true)$/iu.test(text)));
  return [];
}

const yesNo = (yes: boolean): string => (yes ? "true" : "false");
const isText = (type: ValueType): boolean => type.kind === "text" || type.kind === "enum";
const isTime = (type: ValueType): boolean => type.kind === "date" || type.kind === "instant";
