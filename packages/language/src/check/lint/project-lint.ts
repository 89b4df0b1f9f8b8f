import type { Diagnostic } from "@satsuma/model";
import { asDiagnostic } from "../as-diagnostic.ts";
import type { Problem } from "../scope.ts";
import { hintAtDuplicates } from "./duplicates.ts";
import type { ProjectLint } from "./linted-project.ts";
import { hintAtUnused } from "./unused.ts";

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
