import type { Diagnostic } from "@satsuma/model";
import type { Problem } from "./scope.ts";

/** The finished diagnostic. */
export function asDiagnostic(problem: Problem): Diagnostic {
  const { code, severity = "error", message, at, label, secondary, notes, help } = problem;
  return {
    code,
    severity,
    message,
    primary: { span: at, ...(label === undefined ? {} : { text: label }) },
    ...(secondary && secondary.length > 0 ? { secondary } : {}),
    ...(notes && notes.length > 0 ? { notes } : {}),
    ...(help && help.length > 0 ? { help } : {}),
  };
}
