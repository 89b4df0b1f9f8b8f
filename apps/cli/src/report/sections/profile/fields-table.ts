import type { Profile } from "@satsuma/engine";
import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import { table } from "../../table.ts";
import { cellText } from "./figures.ts";

/** Products, categories and the like that more members have than others do. */
export function fieldsTable({ fields }: Profile): Html | undefined {
  const shown = fields.filter(({ over }) => over.length > 0);
  if (shown.length === 0) return undefined;
  return table(
    "What more members have than others: a few values of each field, the largest difference first",
    [
      { label: "Value" },
      { label: "Field" },
      { label: "Members", kind: "number" },
      { label: "The others", kind: "number" },
      { label: "Times as many", kind: "number" },
    ],
    shown.flatMap(({ events, field, over }) =>
      over.map(({ value, segment, base, lift }) => [
        value,
        html`<code>${events}.${field}</code>`,
        cellText(segment),
        cellText(base),
        lift === undefined ? "–" : lift.value.toFixed(1),
      ]),
    ),
  );
}
