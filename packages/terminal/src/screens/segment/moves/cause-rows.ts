import type { Changes } from "@satsuma/engine";
import { textRows } from "../../../asks/asked-rows.ts";
import { cells, fittedRight } from "../../../text/cells.ts";
import { amountText, countText } from "../../../text/number-text.ts";
import { asOfText } from "../../../text/time-text.ts";
import { highlighted } from "../rule/highlighted.ts";
import type { Row, Span } from "../../../view/row.ts";

/** Who came and went with the last run by what caused it, most first. */
export function causeRows(
  { counts, total, run }: Changes,
  timezone: string,
  width: number,
): readonly Row[] {
  const when = run === undefined ? "" : `run ${run.run}, as of ${asOfText(run.asOf, timezone)}: `;
  if (total === 0) return textRows(`${when}nobody came and nobody went`, width);
  return [
    ...textRows(`${when}${amountText(total, "change")}`, width, "heading"),
    ...counts.map(({ change, cause, because, count }): Row => [
      {
        text: fittedRight(`${change === "entered" ? "▲ +" : "▼ −"}${countText(count)}`, 10),
        role: change === "entered" ? "good" : "bad",
      },
      { text: `  ${change === "entered" ? "entered" : "left   "}  ` },
      ...causeSpans(cause, because),
    ]),
  ].map((row) => shortened(row, width));
}

/** A condition in colours, any other cause in words. */
function causeSpans(
  cause: Changes["counts"][number]["cause"],
  because: string | null,
): readonly Span[] {
  if (because !== null) return highlighted(because)[0] ?? [];
  return [{ text: cause === null ? "the run kept no causes" : cause, role: "dim" }];
}

/** What does not fit is told by a sign at the end. */
function shortened(row: Row, width: number): Row {
  const total = row.reduce((sum, { text }) => sum + cells(text), 0);
  if (total <= width) return row;
  let left = width - 1;
  const kept = row.flatMap((span): Span[] => {
    const text = span.text.slice(0, Math.max(0, left));
    left -= cells(text);
    return text === "" ? [] : [{ ...span, text }];
  });
  return [...kept, { text: "…", role: "dim" }];
}
