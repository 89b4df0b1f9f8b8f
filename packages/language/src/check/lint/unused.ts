import type { Problem } from "../scope.ts";
import { code } from "../wording/words.ts";
import type { ProjectLint } from "./linted-project.ts";

/**
 * Hints at definitions and parameters that nothing else names. Says nothing of a project that only holds definitions, which
 * are then for others, nor while something is wrong, which may be a misspelt use.
 */
export function hintAtUnused(
  { declarations, isRight }: ProjectLint,
  report: (problem: Problem) => void,
): void {
  const hasRules = declarations.some(({ declaration: { kind } }) => users.has(kind));
  if (!isRight || !hasRules) return;
  const used = new Set<string>();
  for (const { declaration, names } of declarations) {
    const own = declaration.kind === "expect" ? undefined : declaration.name.text;
    for (const name of names) if (name !== own) used.add(name);
  }
  for (const { declaration } of declarations) {
    if (declaration.kind !== "define" && declaration.kind !== "param") continue;
    const { text, span } = declaration.name;
    if (used.has(text)) continue;
    report({
      code: "SEG6008",
      severity: "hint",
      message: `no rule uses ${code(text)}`,
      at: span,
      help: [{ text: "use it, or take it out", sure: false }],
    });
  }
}

/** Declarations that definitions are made for. */
const users: ReadonlySet<string> = new Set(["segment", "tiers", "split"]);
