import { checkCondition } from "@satsuma/language";
import { hasErrors } from "@satsuma/model";
import { RuleErrors } from "../project.ts";
import type { RuleText } from "../rules/rule-text.ts";
import type { Session } from "./session.ts";

/** A segment's rule by name, or an expression. @throws RuleErrors when the expression has errors */
export function ruleText(text: string, session: Session): RuleText {
  const segment = session.program.segments.find(({ name }) => name === text);
  if (segment !== undefined) {
    return {
      cond: segment.where,
      text: session.texts.get(segment.span.file) ?? "",
      diagnostics: [],
      meta: segment,
    };
  }
  const place = "<expression>";
  const { cond, diagnostics } = checkCondition(text, place, session.catalogue, session.program);
  if (cond === undefined || hasErrors(diagnostics))
    throw new RuleErrors(diagnostics, new Map([[place, text]]));
  return { cond, text, diagnostics, meta: { asOf: "start of day" } };
}
