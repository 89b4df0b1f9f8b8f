import type { Checked } from "@satsuma/engine";
import type { Diagnostic, Span } from "@satsuma/model";
import type { CheckAnswer } from "../schemas/rules.ts";

/** Checked rules without the rules. */
export const checkAnswerOf = ({ diagnostics, tests }: Checked): CheckAnswer => ({
  diagnostics: [...diagnostics],
  tests: (tests?.examples ?? []).map(({ segment, passes, span }) => ({
    file: span.file,
    name: segment,
    passed: passes,
    message: passes ? null : (diagnostics.find(isWithin(span))?.message ?? "it fails"),
  })),
});

/** What is wrong with an example points into it. */
const isWithin =
  ({ file, start, end }: Span) =>
  ({ primary }: Diagnostic): boolean =>
    primary !== undefined &&
    primary.span.file === file &&
    primary.span.start >= start &&
    primary.span.end <= end;
