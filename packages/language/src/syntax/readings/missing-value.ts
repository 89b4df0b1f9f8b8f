import type { Diagnostic } from "@satsuma/model";
import type { Comparison, Expr } from "../../ast.ts";
import { errorAt } from "../source.ts";

/** Words of other languages for "unknown" and for yes and no. Quoted or with a dot they are names like any other. */
const words: ReadonlyMap<string, "unknown" | "true"> = new Map([
  ["null", "unknown"],
  ["nil", "unknown"],
  ["undefined", "unknown"],
  ["missing", "unknown"],
  ["empty", "unknown"],
  ["blank", "unknown"],
  ["yes", "true"],
]);

/** `phone is null`: rules say `is unknown`. */
export function missingValue({ tail }: Comparison): Diagnostic | undefined {
  if (tail.kind !== "equals") return undefined;
  const word = bareName(tail.other);
  const meant = words.get(word ?? "");
  if (word === undefined || meant === undefined) return undefined;
  const text =
    meant === "unknown"
      ? tail.negated
        ? "is known"
        : "is unknown"
      : tail.negated
        ? "is false"
        : "is true";
  const certain =
    !["empty", "blank", "missing"].includes(word) && !(tail.negated && meant === "true");
  return errorAt(tail.other.span, "SEG1027", `\`${word}\` is not a word of rules`, {
    help: [{ text: `write \`${text}\``, edits: [{ span: tail.span, text }], sure: certain }],
  });
}

/** The name an expression consists of, in lower case, if it is one plain name. */
function bareName(expr: Expr): string | undefined {
  if (expr.kind !== "path" || expr.where !== undefined) return undefined;
  const { head, args, rest, span } = expr.path;
  const plain =
    args === undefined && rest.length === 0 && span.end - span.start === head.text.length;
  return plain ? head.text.toLowerCase() : undefined;
}
