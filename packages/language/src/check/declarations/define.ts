import type { Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { DefineDecl } from "../../ast.ts";
import { lintCond } from "../lint/lint.ts";
import type { Named, NamedCallable } from "../names/names.ts";
import { customerScope } from "../scope.ts";
import type { Placeholder } from "../names/placeholder.ts";
import type { Session } from "../scope.ts";
import { code } from "../wording/words.ts";
import { typeNamed } from "./type-name.ts";

/** A `define`: what it stands for; undefined when it is wrong. */
export function checkDefine(declaration: DefineDecl, session: Session): Named | undefined {
  return declaration.parameters.length === 0
    ? checkPlain(declaration, session)
    : checkCallable(declaration, session);
}

function checkPlain(declaration: DefineDecl, session: Session): Named | undefined {
  const of = session.expression(declaration.body, customerScope(session));
  if (!of) return undefined;
  if (of.kind === "cond") lintCond(of.cond, {}, session);
  const title = declaration.title?.text;
  return { kind: "define", ...(title !== undefined && { title }), of };
}

function checkCallable(declaration: DefineDecl, session: Session): Named | undefined {
  const placeholders = placeholdersOf(declaration, session);
  if (!placeholders) return undefined;
  const scope = { ...customerScope(session), parameters: placeholders };
  const of = session.expression(declaration.body, scope);
  if (!of) return undefined;
  const title = declaration.title?.text;
  const callable: NamedCallable = {
    name: declaration.name.text,
    ...(title !== undefined && { title }),
    span: declaration.span,
    parameters: [...placeholders].map(([name, { type, constant }]) => ({ name, type, constant })),
    placeholders: [...placeholders.values()],
    of,
  };
  return { kind: "callable", of: callable };
}

function placeholdersOf(
  { name: define, parameters }: DefineDecl,
  session: Session,
): Map<string, Placeholder> | undefined {
  const placeholders = new Map<string, Placeholder>();
  let valid = true;
  for (const { name, type: typeName } of parameters) {
    const type = typeNamed(typeName, session);
    if (placeholders.has(name.text)) {
      session.report({
        code: "SEG2005",
        message: `${code(name.text)} is already the name of another parameter`,
        at: name.span,
      });
    } else if (type) {
      const value = placeholder(`${define.text}.${name.text}`, type);
      placeholders.set(name.text, { value, type, constant: false, comparedWith: [] });
      continue;
    }
    valid = false;
  }
  return valid ? placeholders : undefined;
}

/** Stands where an argument will go. It may turn out to be unknown, as arguments may. */
const placeholder = (name: string, type: ValueType): Value => ({
  kind: "feature",
  name,
  type,
  nullable: true,
});
