import type { Program } from "@satsuma/ir";
import type { Diagnostic, Span } from "@satsuma/model";

/** The rules of a project, checked. */
export interface Checked {
  readonly program: Program;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every rule file by its path relative to the project. */
  readonly texts: ReadonlyMap<string, string>;
  /** What became of the examples of `expect`; absent when they were not run. */
  readonly tests?: TestReport;
}

/** The examples of `expect` that were run: those of segments that check. Each that fails is an error among the diagnostics. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly examples: readonly {
    readonly segment: string;
    readonly passes: boolean;
    readonly span: Span;
  }[];
}
