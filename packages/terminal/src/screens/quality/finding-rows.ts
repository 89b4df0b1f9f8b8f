import type { FailedThreshold, QualityFinding } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { textRows } from "../../asks/asked-rows.ts";
import { numberText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import { placeText, severityRoles } from "../problems/problem-columns.ts";
import type { RuleProblem } from "../problems/rule-problem.ts";
import { findingPlace, severityWords } from "./finding-columns.ts";

/**
 * A finding in detail: what was counted, the threshold it crosses, what to do, and which conditions of rules stand on it.
 *
 * @param standing undefined until it is known
 */
export function findingRows(
  finding: QualityFinding,
  standing: readonly RuleProblem[] | undefined,
  width: number,
): readonly Row[] {
  const { code, severity, message, figures, failed, notes = [], help = [] } = finding;
  return [
    [
      { text: `${severityWords[severity]} `, role: severityRoles[severity] },
      { text: safe(findingPlace(finding)), role: "heading" },
      { text: `  ${safe(code)}`, role: "dim" },
    ],
    ...textRows(message, width),
    ...(failed === undefined ? [] : textRows(thresholdText(failed), width, "warning")),
    ...notes.flatMap((note) => textRows(note, width)),
    ...help.flatMap(({ text }) => hanging([{ text: "→ ", role: "key" }], text, width)),
    ...hanging([{ text: "counted: ", role: "dim" }], figuresText(figures), width),
    ...standingRows(standing, width),
  ];
}

function thresholdText({ threshold, found, limit, isStated }: FailedThreshold): string {
  const text = threshold === "freshness" ? numberText : percent;
  const unit = threshold === "freshness" ? " days" : "";
  const whose = isStated ? "of the config" : "that is usual";
  return `${threshold}: found ${text(found)}${unit}, the threshold ${whose} is ${text(limit)}${unit}`;
}

const figuresText = (figures: QualityFinding["figures"]): string =>
  Object.entries(figures)
    .map(
      ([name, value]) =>
        `${name.replaceAll(/(?<=[a-z])(?=[A-Z])|_/gu, " ").toLowerCase()} ${typeof value === "number" ? numberText(value) : value}`,
    )
    .join(", ");

function standingRows(standing: readonly RuleProblem[] | undefined, width: number): readonly Row[] {
  if (standing === undefined) return [[{ text: "asking which rules stand on it …", role: "busy" }]];
  if (standing.length === 0)
    return [[{ text: "No condition of a rule is weakened by it.", role: "dim" }]];
  return [
    [{ text: "conditions that stand on it", role: "heading" }],
    ...standing.flatMap((problem) => [
      ...hanging([{ text: "  " }], problem.place?.text.trim() ?? problem.message, width),
      ...hanging([{ text: "    " }], placeText(problem), width, "dim"),
      ...problem.notes.flatMap((note) => hanging([{ text: "    " }], note, width, "dim")),
    ]),
  ];
}
