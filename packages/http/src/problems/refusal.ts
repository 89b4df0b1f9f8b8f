import type { FieldProblem, RuleProblem } from "./problem.ts";

/** A request that is refused before the project is asked. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: string;
  readonly help: string | undefined;
  readonly errors: readonly FieldProblem[] | undefined;
  readonly diagnostics: readonly RuleProblem[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, more: RefusalParts = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.help = more.help;
    this.errors = more.errors;
    this.diagnostics = more.diagnostics;
    this.headers = more.headers ?? {};
  }
}

interface RefusalParts {
  readonly help?: string;
  readonly errors?: readonly FieldProblem[];
  readonly diagnostics?: readonly RuleProblem[];
  readonly headers?: Readonly<Record<string, string>>;
}
