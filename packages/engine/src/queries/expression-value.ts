import { checkExpression } from "@satsuma/language";
import type { Value } from "@satsuma/ir";
import { hasErrors } from "@satsuma/model";
import { RuleErrors } from "../rules/rule-errors.ts";
import type { Session } from "./session.ts";

/** An expression of the rule language as a value of customers; a condition is yes or no. @throws RuleErrors when it has mistakes */
export function expressionValue(
  text: string,
  place: string,
  { catalogue, program }: Pick<Session, "catalogue" | "program">,
): Value {
  const { result, diagnostics } = checkExpression(text, place, catalogue, program);
  if (result === undefined || hasErrors(diagnostics))
    throw new RuleErrors(diagnostics, new Map([[place, text]]));
  if (result.kind === "value") return result.value;
  return { kind: "truth", type: { kind: "yes/no" }, nullable: false, of: result.cond };
}
