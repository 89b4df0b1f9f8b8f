import type { Cond } from "@satsuma/ir";
import type { Session } from "../scope.ts";
import { code } from "../wording/words.ts";

/** Hints where one list of conditions says the same twice. */
export function hintAtRepetition(cond: Cond, session: Session): void {
  const pending: Cond[] = [cond];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part.kind === "not") pending.push(part.of);
    if (part.kind !== "and" && part.kind !== "or" && part.kind !== "atLeast") continue;
    const first = new Map<number, Cond>();
    for (const of of part.of) {
      const identity = session.identity(of);
      const earlier = first.get(identity);
      if (earlier) report(earlier, of, session);
      else first.set(identity, of);
      pending.push(of);
    }
  }
}

function report({ span: first }: Cond, { span: second }: Cond, session: Session): void {
  if (!first || !second || (first.start === second.start && first.end === second.end)) return;
  const [a, b] = [session.textOf(first), session.textOf(second)];
  session.report({
    code: "SEG6007",
    severity: "hint",
    message: a === b ? `${code(b)} is said twice` : `${code(b)} says the same as ${code(a)}`,
    at: second,
    secondary: [{ span: first, text: "here first" }],
    help: [{ text: "leave one of them out", sure: false }],
  });
}
