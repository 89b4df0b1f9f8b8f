import { runExpectations } from "@satsuma/language";
import type { Catalogue } from "@satsuma/model";
import type { Checked } from "./check-result.ts";

/** Rules with the examples of their `expect`s run: those that fail are errors beside the others. */
export function withTests(checked: Checked, catalogue: Catalogue): Checked {
  const results = runExpectations(checked.program, catalogue);
  const failures = results.flatMap(({ diagnostic }) => (diagnostic ? [diagnostic] : []));
  const passed = results.filter(({ passes }) => passes).length;
  return {
    ...checked,
    diagnostics: [...checked.diagnostics, ...failures],
    tests: {
      passed,
      failed: results.length - passed,
      examples: results.map(({ segment, passes, example }) => ({
        segment,
        passes,
        span: example.span,
      })),
    },
  };
}
