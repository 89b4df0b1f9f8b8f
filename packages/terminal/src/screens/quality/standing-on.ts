import type { QualityFinding } from "@satsuma/engine";
import type { RuleProblem } from "../problems/rule-problem.ts";
import { findingPlace } from "./finding-columns.ts";

/** What a check says of conditions that stand on what was found: the same code, about the same table or column. */
export function standingOn(
  finding: QualityFinding,
  problems: readonly RuleProblem[],
): readonly RuleProblem[] {
  const named = new RegExp(`(?<![\\w.])${escaped(findingPlace(finding))}(?![\\w.]*\\w)`, "u");
  return problems.filter(
    ({ code, message, place }) =>
      code === finding.code && (named.test(message) || named.test(place?.text ?? "")),
  );
}

const escaped = (text: string): string => text.replaceAll(/[^\w]/gu, String.raw`\$&`);
