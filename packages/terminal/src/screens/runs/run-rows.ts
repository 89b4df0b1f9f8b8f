import type { RunResult, SegmentResult } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { textRows } from "../../asks/asked-rows.ts";
import { fitted, fittedRight } from "../../text/cells.ts";
import { amountText, countText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { asOfText, durationText } from "../../text/time-text.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import type { Wording } from "../wording.ts";

/** What came of a run: sizes that changed, most first; what failed; how it was worked out. */
export function runRows(result: RunResult, { timezone, width }: Wording): readonly Row[] {
  const { asOf, customers, segments, failures, skipped, isNew, run } = result;
  const isFirst = run === 1 && isNew;
  const changed = segments
    .filter(({ entered, left }) => entered + left > 0)
    .toSorted((a, b) => b.entered + b.left - (a.entered + a.left));
  return [
    ...textRows(
      `${isNew ? `Run ${countText(run)}` : `Nothing changed since run ${countText(run)}`}: ${amountText(customers, "customer")} as of ${asOfText(asOf, timezone)}, ${amountText(segments.length, "segment")}.`,
      width,
    ),
    ...textRows(costText(result), width, "dim"),
    ...failures.flatMap(({ method, message }) =>
      hanging([{ text: `${safe(method)} failed: `, role: "error" }], message, width),
    ),
    ...warningTexts(result).flatMap((text) =>
      hanging([{ text: "warning: ", role: "warning" }], text, width),
    ),
    ...(skipped.length === 0
      ? []
      : textRows(
          `not run: ${skipped.map(({ name, why }) => `${name} (${why})`).join(", ")}`,
          width,
          "dim",
        )),
    [],
    ...(changed.length === 0
      ? [[{ text: "No size changed.", role: "dim" } as const]]
      : sizeRows(changed, isFirst, width)),
  ];
}

function sizeRows(
  segments: readonly SegmentResult[],
  isFirst: boolean,
  width: number,
): readonly Row[] {
  const room = Math.max(8, Math.min(32, width - 36));
  const heading = `${fitted("segment", room)} ${fittedRight("customers", 10)} ${fittedRight("share", 6)}`;
  const moves = isFirst ? "" : ` ${fittedRight("entered", 8)} ${fittedRight("left", 8)}`;
  return [
    [{ text: heading + moves, role: "dim" }],
    ...segments.map(({ name, size, share, entered, left }): Row => [
      { text: fitted(safe(name), room) },
      { text: ` ${fittedRight(countText(size), 10)} ` },
      { text: fittedRight(percent(share), 6), role: "dim" },
      ...(isFirst
        ? []
        : ([
            {
              text: ` ${fittedRight(entered === 0 ? "" : `+${countText(entered)}`, 8)}`,
              role: "good",
            },
            { text: ` ${fittedRight(left === 0 ? "" : `−${countText(left)}`, 8)}`, role: "bad" },
          ] as const)),
    ]),
  ];
}

function costText({ evaluation, cost }: RunResult): string {
  const { mode, customers, because } = evaluation;
  const how =
    mode === "incremental"
      ? `${amountText(customers, "customer")} looked at again`
      : `in full${because === undefined ? "" : ` (${because})`}`;
  return `${how}, ${amountText(cost.statements, "statement")}, ${durationText(cost.milliseconds)}`;
}

function warningTexts({ methods, diagnostics }: RunResult): readonly string[] {
  const ofMethods = methods.flatMap(({ method, warnings }) =>
    warnings.map(({ message }) => `${method}: ${message}`),
  );
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  // What is about no text is about the data.
  const ofRules = warnings.filter(({ primary }) => primary !== undefined).length;
  const ofData = warnings.length - ofRules;
  return [
    ...ofMethods,
    ...(ofRules > 0 ? [`${amountText(ofRules, "warning")} about the rules: see problems`] : []),
    ...(ofData > 0 ? [`${amountText(ofData, "threshold")} not met: see data quality`] : []),
  ];
}
