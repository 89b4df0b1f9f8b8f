import type { ProblemDetails } from "./problem.ts";

/** Shorter texts are names, which a message has to tell. */
const shortest = 24;

/** A problem without the texts that were sent: what a message says of a value is told, and not the value. */
export function withoutEchoes(problem: ProblemDetails, sent: unknown): ProblemDetails {
  const texts = textsIn(sent).filter((text) => text.length >= shortest);
  const clean = (told: string): string =>
    texts.reduce((cleaned, text) => cleaned.replaceAll(text, "…"), told);
  return {
    ...problem,
    detail: clean(problem.detail),
    ...(problem.help === undefined ? {} : { help: clean(problem.help) }),
    ...(problem.diagnostics === undefined
      ? {}
      : {
          diagnostics: problem.diagnostics.map((each) => ({
            ...each,
            message: clean(each.message),
            ...(each.help === undefined ? {} : { help: clean(each.help) }),
          })),
        }),
  };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  // Names of what is weighed, or set, are the sender's as well.
  return Object.entries(value).flatMap(([name, each]) => [name, ...textsIn(each)]);
}
