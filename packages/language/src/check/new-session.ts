import type { Catalogue, Diagnostic, Span } from "@satsuma/model";
import { checkExpression } from "./expression.ts";
import { identities } from "./identity.ts";
import type { Memory } from "./names/memory.ts";
import type { Names } from "./names/names.ts";
import { asDiagnostic } from "./as-diagnostic.ts";
import type { Problem, Session } from "./scope.ts";

/** What a session is made of. */
export interface SessionInput {
  readonly catalogue: Catalogue;
  readonly names: Names;
  /** Text of each file by name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly report: (problem: Problem) => void;
  readonly asOf?: string | undefined;
  /** What earlier checks of the same declarations found. */
  readonly memory?: Memory | undefined;
}

/** How many nodes filling in parameters may make for one declaration. */
export const mostFilledIn = 500_000;

/** A session in which nothing has been checked yet. */
export function newSession(input: SessionInput): Session {
  const { catalogue, names, texts, report, asOf, memory } = input;
  return {
    catalogue,
    names: memory?.watched(names) ?? names,
    expression: checkExpression,
    report,
    textOf: ({ file, start, end }: Span) => (texts.get(file) ?? "").slice(start, end),
    identity: identities(),
    windows: memory?.windows ?? new WeakMap(),
    quantities: memory?.quantities ?? new WeakSet(),
    instances: new Map(),
    budget: { left: mostFilledIn },
    depth: { now: 0 },
    ...(asOf !== undefined && { asOf }),
  };
}

/** Collects problems as diagnostics; the same thing said of the same place is kept once. */
export function collector(): {
  readonly report: (problem: Problem) => void;
  readonly diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const report = (problem: Problem): void => {
    const { code, at, message } = problem;
    const key = JSON.stringify([code, at.file, at.start, at.end, message]);
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.push(asDiagnostic(problem));
  };
  return { report, diagnostics };
}
