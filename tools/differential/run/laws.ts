import type { Relation } from "../text/relations.ts";
import type { Answers } from "./answers.ts";
import type { Disagreement } from "./disagreement.ts";

/** Customers for whom what must hold between segments does not. Segments that were refused are left out. */
export const broken = (relations: readonly Relation[], answers: Answers): readonly Disagreement[] =>
  relations.flatMap(({ kind, of }) => {
    const columns = of.map((name) => answers.get(name));
    const [a] = columns;
    if (!a || columns.some((column) => column === undefined)) return [];
    const wrong = [...a.keys()].filter(
      (key) =>
        !holds(
          kind,
          columns.map((column) => column?.get(key) === "true"),
        ),
    );
    return wrong.map((key) => ({
      output: of[0],
      engine: "interpreter" as const,
      key,
      expected: `${kind} ${of.join(", ")}`,
      found: columns.map((column) => column?.get(key) ?? "no row").join(", "),
    }));
  });

function holds(kind: Relation["kind"], [a = false, b = false]: readonly boolean[]): boolean {
  switch (kind) {
    case "complement":
      return a !== b;
    case "nested":
      return !a || b;
    case "same":
      return a === b;
    case "everyone":
      return a;
  }
}
