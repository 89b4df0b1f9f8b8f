import type { Diagnostic } from "@satsuma/model";
import type { Declaration } from "../../ast.ts";
import { asDiagnostic } from "../as-diagnostic.ts";
import type { Problem } from "../scope.ts";
import type { ProgramPart } from "../program-part.ts";
import type { Node } from "@satsuma/ir";
import { hintAtDuplicates } from "./duplicates.ts";
import { hintAtUnused } from "./unused.ts";

/** One declaration, what it came to, and the names in it. */
export interface LintedDeclaration {
  readonly declaration: Declaration;
  readonly part: ProgramPart;
  /** The first name of every path in it. */
  readonly names: ReadonlySet<string>;
}

/** What a whole project is looked at with. */
export interface ProjectLint {
  readonly declarations: readonly LintedDeclaration[];
  /** True where nothing is wrong with any declaration: what is unused is not told while that may be a slip elsewhere. */
  readonly isRight: boolean;
  readonly identity: (node: Node) => number;
}

/** What is worth knowing about declarations beside each other. Cost: linear in them, and in nodes `identity` has not seen. */
export function lintProject(project: ProjectLint): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (problem: Problem): void => {
    found.push(asDiagnostic(problem));
  };
  hintAtDuplicates(project, report);
  hintAtUnused(project, report);
  return found;
}
