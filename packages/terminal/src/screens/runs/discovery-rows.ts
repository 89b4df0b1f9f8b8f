import type { Discovery } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { textRows } from "../../asks/asked-rows.ts";
import { countText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import type { Wording } from "../wording.ts";

/** What a discovery found: its segments with size and rule. */
export function discoveryRows({ rules, result }: Discovery, { width }: Wording): readonly Row[] {
  const { segments } = rules;
  return [
    ...textRows(
      segments.length === 0 ? `${result.method} found no rules.` : `${result.method} found:`,
      width,
    ),
    ...segments.flatMap(({ name, title, size, share, where }): readonly Row[] => [
      [
        { text: safe(name), role: "heading" },
        { text: `  ${countText(size)} customers, ${percent(share)}`, role: "dim" },
      ],
      ...(title === undefined ? [] : hanging([{ text: "  " }], title, width)),
      ...hanging([{ text: "  " }], where, width, "dim"),
    ]),
  ];
}
