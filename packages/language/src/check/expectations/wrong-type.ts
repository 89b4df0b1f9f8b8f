import type { Help, ValueType } from "@satsuma/model";
import type { Datum, Literal } from "../../ast.ts";
import { fail } from "../scope.ts";
import { aType, code, fix, quotedText, replace } from "../wording/words.ts";
import type { DataColumn, DataScope } from "./data-scope.ts";

/** Reports a datum that is not of its column's type. */
export function wrongType(
  datum: Datum,
  { name, column: { type }, isItem }: DataColumn,
  { scope }: DataScope,
): undefined {
  const written = scope.session.textOf(datum.span);
  const isOtherCurrency =
    type.kind === "money" && datum.kind === "literal" && datum.literal.type === "money";
  if (isOtherCurrency)
    return fail(scope, {
      code: "SEG3004",
      message: `${code(name)} is an amount in ${type.currency}, so it cannot be ${code(written)}`,
      at: datum.span,
      help: [{ text: `write the amount in ${type.currency}`, sure: false }],
    });
  const to = (text: string, sure: boolean): Help =>
    fix(`write ${code(text)}`, [replace(datum.span, text)], sure);
  return fail(scope, {
    code: "SEG3001",
    message: isItem
      ? `each item of ${code(name)} is ${aType(type)}, so none can be ${code(written)}`
      : `${code(name)} is ${aType(type)}, so it cannot be ${code(written)}`,
    at: datum.span,
    help: repairs(datum, type, written, to),
  });
}

function repairs(
  datum: Datum,
  type: ValueType,
  written: string,
  to: (text: string, sure: boolean) => Help,
): Help[] {
  if (type.kind === "list" && datum.kind === "literal") return [to(`[${written}]`, true)];
  if (type.kind === "point")
    return [
      { text: "write a latitude and a longitude, such as `(52.5219, 13.4132)`", sure: false },
    ];
  return datum.kind === "literal" ? literalRepairs(datum.literal, type, written, to) : [];
}

function literalRepairs(
  { type: written, value }: Literal,
  type: ValueType,
  text: string,
  to: (text: string, sure: boolean) => Help,
): Help[] {
  if (isText(type) && (written === "number" || written === "yes/no"))
    return [to(quotedText(text), true)];
  if (isDate(type) && written === "instant") return [to(value.slice(0, 10), false)];
  if (written !== "text") return [];
  if (isNumber(type) && /^-?\d+(?:\.\d+)?$/u.test(value)) return [to(value, true)];
  if ((isDate(type) || type.kind === "instant") && /^\d{4}-\d{2}-\d{2}$/u.test(value))
    return [to(value, true)];
  if (type.kind === "yes/no" && /^(?:yes|no|true|false)$/iu.test(value))
    return [to(/^(?:yes|true)$/iu.test(value) ? "true" : "false", true)];
  return [];
}

const isText = ({ kind }: ValueType): boolean => kind === "text" || kind === "enum";
const isDate = ({ kind }: ValueType): boolean => kind === "date" || kind === "annual date";
const isNumber = ({ kind }: ValueType): boolean =>
  kind === "number" || kind === "money" || kind === "approx";
