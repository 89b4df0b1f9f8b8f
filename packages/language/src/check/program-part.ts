import type { Callable, Program } from "@satsuma/ir";
import type { Declaration, DefineDecl, ParamDecl } from "../ast.ts";
import type { ProjectChecker } from "./declarations/project-checker.ts";

/** What one declaration adds to the program. */
export type ProgramPart = Partial<Program>;

/** The parts in one; each kind in the order of the parts. */
export const programOf = (parts: readonly ProgramPart[]): Program => ({
  segments: parts.flatMap(({ segments = [] }) => segments),
  definitions: parts.flatMap(({ definitions = [] }) => definitions),
  parameters: parts.flatMap(({ parameters = [] }) => parameters),
  callables: parts.flatMap(({ callables = [] }) => callables),
  expectations: parts.flatMap(({ expectations = [] }) => expectations),
});

/** What a declaration adds if it is right; nothing otherwise, or where its name was taken. It is checked if it was not yet. */
export function programPart(declaration: Declaration, checker: ProjectChecker): ProgramPart {
  if (declaration.kind === "expect") {
    const expectation = checker.expect(declaration);
    return expectation ? { expectations: [expectation] } : {};
  }
  if (!checker.isNamed(declaration)) return {};
  switch (declaration.kind) {
    case "segment": {
      const segment = checker.segment(declaration, declaration.name.span);
      return segment ? { segments: [segment] } : {};
    }
    case "tiers":
      return { segments: checker.tiers(declaration) };
    case "define":
    case "param":
      return namedPart(declaration, checker);
    case "split":
      return { segments: checker.split(declaration) };
  }
}

function namedPart(declaration: DefineDecl | ParamDecl, checker: ProjectChecker): ProgramPart {
  const { name, span } = declaration;
  const title = declaration.title && { title: declaration.title.text };
  const named =
    declaration.kind === "define"
      ? checker.define(declaration, name.span)
      : checker.param(declaration, name.span);
  if (!named?.of) return {};
  if (named.kind === "callable") return { callables: [withoutPlaceholders(named.of)] };
  const said = { name: name.text, ...title, span };
  return named.kind === "define"
    ? { definitions: [{ ...said, of: named.of }] }
    : { parameters: [{ ...said, type: named.of.type, value: named.of }] };
}

/** Only what is plain data leaves the checker. */
const withoutPlaceholders = ({ name, title, span, parameters, of }: Callable): Callable => ({
  name,
  ...(title !== undefined && { title }),
  span,
  parameters,
  of,
});
