import type { Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Expr } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { aType, code } from "../wording/words.ts";
import { withNullable } from "./nullable.ts";
import { asAmountOf, numeric, numericType } from "./numeric.ts";
import { checkValue } from "./value.ts";

/** `x default v`: the value, or another where it is not known. */
export function checkDefault(
  expr: Extract<Expr, { kind: "default" }>,
  scope: Scope,
): Value | undefined {
  const value = checkValue(expr.value, scope);
  const written = checkValue(expr.fallback, scope);
  if (!value || !written) return undefined;
  const fallback = asAmountOf(written, value.type);
  const type = common(value.type, fallback);
  if (type)
    return withNullable({
      kind: "default",
      value,
      fallback,
      type,
      nullable: true,
      span: expr.span,
    });
  return fail(scope, {
    code: "SEG3001",
    message: `${code(scope.session.textOf(expr.value.span))} is ${aType(value.type)}, so it cannot default to ${aType(fallback.type)}`,
    at: expr.fallback.span,
  });
}

/** The type that holds both; undefined when there is none. */
function common(type: ValueType, fallback: Value): ValueType | undefined {
  const a = numeric(type);
  const b = numeric(fallback.type);
  if (a && b)
    return a.currency === b.currency ? numericType({ ...a, exact: a.exact && b.exact }) : undefined;
  if (type.kind === "enum") return widened(type.values, fallback);
  if (type.kind === "text" && fallback.type.kind === "enum") return type;
  return type.kind === fallback.type.kind ? type : undefined;
}

/** A closed list and one more value is still a closed list. */
function widened(values: readonly string[], fallback: Value): ValueType | undefined {
  if (fallback.kind === "literal" && typeof fallback.value === "string" && isText(fallback.type))
    return { kind: "enum", values: [...new Set([...values, fallback.value])] };
  if (fallback.type.kind === "enum")
    return { kind: "enum", values: [...new Set([...values, ...fallback.type.values])] };
  return isText(fallback.type) ? { kind: "text" } : undefined;
}

const isText = (type: ValueType): boolean => type.kind === "text" || type.kind === "enum";
