import type { Declaration } from "../ast.ts";
import type { ProjectChecker } from "./declarations/project-checker.ts";

/** Checks one declaration, and whatever it needs, and reports what is wrong. */
export function checkDeclaration(declaration: Declaration, checker: ProjectChecker): void {
  switch (declaration.kind) {
    case "define":
      checker.define(declaration, declaration.name.span);
      break;
    case "param":
      checker.param(declaration, declaration.name.span);
      break;
    case "segment":
      checker.segment(declaration, declaration.name.span);
      break;
    case "tiers":
      checker.tiers(declaration);
      break;
    case "split":
      checker.split(declaration);
      break;
    case "expect":
      checker.expect(declaration);
  }
}
