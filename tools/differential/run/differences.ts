import type { Answers } from "./answers.ts";
import type { Disagreement } from "./disagreement.ts";

/** Customers of whom two readings say something else, for each output that both answer. */
export function differences(
  expected: Answers,
  found: Answers,
  engine: Disagreement["engine"],
): readonly Disagreement[] {
  return [...found].flatMap(([output, cells]) => {
    const right = expected.get(output) ?? new Map<string, string>();
    const keys = new Set([...right.keys(), ...cells.keys()]);
    return [...keys].flatMap((key) => {
      const [a, b] = [right.get(key) ?? "no row", cells.get(key) ?? "no row"];
      return a === b ? [] : [{ output, engine, key, expected: a, found: b }];
    });
  });
}
