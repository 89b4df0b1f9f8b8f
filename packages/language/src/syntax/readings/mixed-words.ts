import type { Diagnostic, Help, Span } from "@satsuma/model";
import type { Expr } from "../../ast.ts";
import { applyWithin } from "../apply-edits.ts";
import { errorAt, parenthesise, through } from "../source.ts";
import type { Source } from "../source.ts";
import { flatten } from "./flatten.ts";

/** `a or b and c` on one level: the reader cannot see which belongs together, so both readings are shown. */
export function mixedWords(
  groups: readonly (readonly Expr[])[],
  source: Source,
): Diagnostic | undefined {
  if (groups.length === 1 || groups.every((group) => group.length === 1)) return undefined;
  const operands = flatten(groups);
  const whole = through(operands[0]!.expr.span, operands.at(-1)!.expr.span);
  const together = reading(runs(groups, "or"), whole, source);
  const apart = reading(groups, whole, source);
  return errorAt(whole, "SEG1101", "`and` and `or` are mixed; which belongs together?", {
    help: [
      { ...together, text: `${together.text}: each part joined by \`and\` must hold` },
      { ...apart, text: `${apart.text}: one part joined by \`or\` is enough` },
    ],
  });
}

/** The operands between which `word` stands, run by run. */
function runs(groups: readonly (readonly Expr[])[], word: "or"): Expr[][] {
  const found: Expr[][] = [];
  for (const operand of flatten(groups)) {
    if (operand.word === word) found.at(-1)?.push(operand.expr);
    else found.push([operand.expr]);
  }
  return found;
}

/** The reading that puts each group with more than one operand in parentheses. */
function reading(groups: readonly (readonly Expr[])[], whole: Span, source: Source): Help {
  const edits = groups
    .filter((group) => group.length > 1)
    .flatMap((group) => parenthesise(through(group[0]!.span, group.at(-1)!.span)));
  return { text: `write \`${applyWithin(source, whole, edits)}\``, edits, sure: false };
}
