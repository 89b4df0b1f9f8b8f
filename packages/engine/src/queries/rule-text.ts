import { checkCondition } from "@satsuma/language";
import type { Segment } from "@satsuma/ir";
import { hasErrors, SatsumaError } from "@satsuma/model";
import type { Diagnostic } from "@satsuma/model";
import { partsOf, segmentNames } from "../rules/families.ts";
import { RuleErrors } from "../rules/rule-errors.ts";
import type { RuleText } from "../rules/rule-text.ts";
import { unknownSegment } from "../rules/unknown-segment.ts";
import type { Session } from "./session.ts";

/**
 * A segment's rule by name, or an expression.
 *
 * @throws RuleErrors when the expression has errors; SatsumaError `RUN_SEGMENT` when it is one name, of nothing or of tiers or a split
 */
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
  if (cond === undefined || hasErrors(diagnostics)) {
    if (isUnknownName(text, diagnostics)) throw noSegment(text, session.program.segments);
    throw new RuleErrors(diagnostics, new Map([[place, text]]));
  }
  return { cond, text, diagnostics, meta: { asOf: "start of day" } };
}

/** Codes of names that nothing is called by. */
const unknownNames: ReadonlySet<string> = new Set(["SEG2001", "SEG2002"]);

/** One name and nothing else, that means nothing in a rule either: whoever wrote it meant a segment. */
const isUnknownName = (text: string, diagnostics: readonly Diagnostic[]): boolean =>
  /^\w+(?:\.\w+)?$/u.test(text) && diagnostics.some(({ code }) => unknownNames.has(code));

function noSegment(name: string, segments: readonly Segment[]): SatsumaError {
  const parts = partsOf(name, segments);
  if (parts.length === 0) return unknownSegment(name, segmentNames(segments));
  return new SatsumaError("RUN_SEGMENT", `"${name}" is several segments, and here it takes one`, {
    help: `name one of them: ${parts.map((part) => part.name).join(", ")}`,
  });
}
