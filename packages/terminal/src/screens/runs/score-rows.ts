import type { ScoreResult } from "@satsuma/engine";
import { textRows } from "../../asks/asked-rows.ts";
import { countText, numberText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { asOfText } from "../../text/time-text.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import type { Wording } from "../wording.ts";

/** What came of fitting methods: each with its version, how good it is, and what it warns of. */
export function scoreRows(
  { methods, failures }: ScoreResult,
  { timezone, width }: Wording,
): readonly Row[] {
  return [
    ...(methods.length + failures.length === 0
      ? textRows("The project has no methods: plugins bring them.", width, "dim")
      : []),
    ...failures.flatMap(({ method, message }) =>
      hanging([{ text: `${safe(method)} failed: `, role: "error" }], message, width),
    ),
    ...methods.flatMap(({ method, version, asOf, isNew, quality, warnings }): readonly Row[] => [
      [
        { text: safe(method), role: "heading" },
        {
          text: `  model ${countText(version)} as of ${asOfText(asOf, timezone)}${isNew ? "" : ", as it was"}`,
          role: "dim",
        },
      ],
      ...Object.entries(quality).flatMap(([name, { value, doc }]) =>
        hanging([{ text: `  ${safe(name)} ${numberText(value)}  ` }], doc, width, "dim"),
      ),
      ...warnings.flatMap(({ message }) =>
        hanging([{ text: "  warning: ", role: "warning" }], message, width),
      ),
    ]),
  ];
}
