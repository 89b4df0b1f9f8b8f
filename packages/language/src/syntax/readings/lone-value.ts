import type { Diagnostic, Help } from "@satsuma/model";
import type { Comparison, Expr, Literal } from "../../ast.ts";
import { errorAt, textAt, through } from "../source.ts";
import type { Source } from "../source.ts";
import { flatten } from "./flatten.ts";
import type { Operand } from "./flatten.ts";

/** `country is "DE" or "AT"`: the second constant is no condition, it belongs to the test before it. */
export function loneValue(
  groups: readonly (readonly Expr[])[],
  source: Source,
): Diagnostic | undefined {
  const operands = flatten(groups);
  const at = operands.findIndex(({ expr }) => isLone(expr));
  const lone = operands[at];
  if (operands.length === 1 || lone === undefined) return undefined;
  const test = operands[at - 1]?.expr;
  const message = `\`${textAt(source, lone.expr.span)}\` alone is not a condition`;
  return errorAt(lone.expr.span, "SEG1109", message, {
    help:
      test?.kind === "comparison"
        ? [together(test, run(operands, at), source)]
        : [{ text: "compare something with it", sure: false }],
  });
}

const isLone = (expr: Expr): expr is Literal => expr.kind === "literal" && expr.type !== "yes/no";

/** The constants in a row from an operand on, joined by one word. */
function run(operands: readonly Operand[], at: number): Operand[] {
  const rest = operands.slice(at);
  const end = rest.findIndex(({ expr, word }) => !isLone(expr) || word !== rest[0]?.word);
  return end === -1 ? rest : rest.slice(0, end);
}

function together(test: Comparison, lone: readonly Operand[], source: Source): Help {
  const values = lone.map(({ expr }) => textAt(source, expr.span));
  const single = oneTest(test, values, lone[0]?.word, source);
  const text = single ?? separateTests(test, lone, source);
  const from = single === undefined ? test : test.tail;
  return {
    text: `write \`${text}\``,
    edits: [{ span: through(from.span, lone.at(-1)!.expr.span), text }],
    sure: test.tail.kind === "equals" && !test.tail.negated && lone[0]?.word === "or",
  };
}

/** One test of several values, where the language has it. */
function oneTest(
  { tail }: Comparison,
  values: readonly string[],
  word: Operand["word"],
  source: Source,
): string | undefined {
  if (tail.kind !== "equals" && tail.kind !== "contains") return undefined;
  const items = [textAt(source, tail.other.span), ...values].join(", ");
  if (tail.kind === "equals") return `${tail.negated ? "not in" : "in"} (${items})`;
  if (tail.negated) return undefined;
  const folded = tail.ignoringCase ? " ignoring case" : "";
  return `contains ${word === "and" ? "all" : "any"} of (${items})${folded}`;
}

/** The same test once for each value. */
function separateTests(test: Comparison, lone: readonly Operand[], source: Source): string {
  const { value, tail } = test;
  const before = "other" in tail ? tail.other.span.start : tail.span.end;
  const start = textAt(source, { ...test.span, start: value.span.start, end: before }).trimEnd();
  const others = lone.map(({ expr, word }) => `${word} ${start} ${textAt(source, expr.span)}`);
  return `(${[textAt(source, test.span), ...others].join(" ")})`;
}
