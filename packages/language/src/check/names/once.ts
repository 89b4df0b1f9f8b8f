import type { Span } from "@satsuma/model";
import type { Name } from "../../ast.ts";
import type { Problem } from "../scope.ts";
import { code } from "../wording/words.ts";
import type { Entry, Memory } from "./memory.ts";

/** What is being checked right now, outermost first: meeting one of them again is a circle. */
export interface Open {
  readonly stack: Entry[];
  readonly report: (problem: Problem) => void;
  /** What earlier checks of the same declarations found. */
  readonly memory?: Memory;
}

/**
 * A function that checks each declaration once and remembers the result. A declaration that needs itself is reported where
 * the circle closes, and is undefined.
 */
export function once<Declaration extends { readonly name: Name }, Result>(
  open: Open,
  check: (declaration: Declaration) => Result | undefined,
): (declaration: Declaration, from: Span) => Result | undefined {
  const done = new Map<Declaration, Result | undefined>();
  return (declaration, from) => {
    if (done.has(declaration)) return done.get(declaration);
    const known = open.memory?.recall(declaration.name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is kept under a name is what this function found
    if (known) return known.result as Result | undefined;
    const start = open.stack.findIndex((entry) => entry.declaration === declaration);
    if (start !== -1) return reportCircle(open, start, from);
    open.stack.push({ declaration, name: declaration.name, from });
    const result = check(declaration);
    open.stack.pop();
    done.set(declaration, result);
    open.memory?.keep(declaration.name, result);
    return result;
  };
}

/** A circle begins with what is declared first, each entry with the place in the circle that needs it. */
function fromFirst(
  circle: readonly Entry[],
  closing: Span,
  startOf: (name: Name) => number,
): readonly Entry[] {
  const closed = circle.map((entry, i) => (i === 0 ? { ...entry, from: closing } : entry));
  const starts = closed.map(({ name }) => startOf(name));
  const first = starts.indexOf(Math.min(...starts));
  return [...closed.slice(first), ...closed.slice(0, first)];
}

function reportCircle(open: Open, start: number, from: Span): undefined {
  const { memory } = open;
  const startOf = (name: Name): number => memory?.startOf(name) ?? name.span.start;
  const circle = fromFirst(open.stack.slice(start), from, startOf);
  memory?.circle(circle.map(({ name }) => name));
  const names = circle.map(({ name }) => name.text);
  const path = [...names, names[0] ?? ""];
  open.report({
    code: "SEG2008",
    message:
      circle.length === 1
        ? `${code(names[0] ?? "")} depends on itself`
        : `these depend on each other in a circle: ${path.join(" → ")}`,
    at: circle[0]?.from ?? from,
    label: "the circle closes here",
    secondary: circle.slice(1).map((entry) => ({
      span: entry.from,
      text: `${entry.name.text} is needed here`,
    })),
    help: [{ text: "take one of these uses out", sure: false }],
  });
}
