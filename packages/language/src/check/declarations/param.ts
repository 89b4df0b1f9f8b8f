import type { Literal, Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { ParamDecl } from "../../ast.ts";
import type { Named } from "../names/names.ts";
import { fits } from "../paths/arguments.ts";
import { customerScope } from "../scope.ts";
import type { Session } from "../scope.ts";
import { asAmountOf } from "../values/numeric.ts";
import { checkValue } from "../values/value.ts";
import { aType, code } from "../wording/words.ts";
import { typeNamed } from "./type-name.ts";

/** A `param`: its constant; undefined when it is wrong. */
export function checkParam(declaration: ParamDecl, session: Session): Named | undefined {
  const type = typeNamed(declaration.type, session);
  const written = checkValue(declaration.value, customerScope(session));
  const literal = type && written && asLiteral(written, type, declaration, session);
  if (!literal) return undefined;
  const title = declaration.title?.text;
  return { kind: "param", ...(title !== undefined && { title }), of: literal };
}

function asLiteral(
  written: Value,
  type: ValueType,
  declaration: ParamDecl,
  session: Session,
): Literal | undefined {
  const value = asAmountOf(written, type);
  const at = declaration.value.span;
  if (value.kind !== "literal") {
    session.report({
      code: "SEG3011",
      message: `a ${code("param")} is a value written out, such as ${code("250 EUR")}; ${code(session.textOf(at))} must be calculated`,
      at,
      help: [{ text: "use `define` for what is calculated", sure: false }],
    });
    return undefined;
  }
  if (fits(value.type, type) || isForeignAmount(value.type, type)) return value;
  session.report({
    code: "SEG3001",
    message: `${code(declaration.name.text)} is declared as ${aType(type)}, but ${code(session.textOf(at))} is ${aType(value.type)}`,
    at,
    secondary: [{ span: declaration.type.span, text: `says ${aType(type)}` }],
  });
  return undefined;
}

/** `money` is an amount of any currency; what is written says which. */
const isForeignAmount = (type: ValueType, declared: ValueType): boolean =>
  type.kind === "money" && declared.kind === "money";
