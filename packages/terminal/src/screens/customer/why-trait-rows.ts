import type { WhyTrait } from "@satsuma/engine";
import { textRows } from "../../asks/asked-rows.ts";
import { countText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { asOfText } from "../../text/time-text.ts";
import { valueText } from "../../text/value-text.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import { otherRows } from "./why-tiers-rows.ts";
import type { Wording } from "../wording.ts";

/** Why one customer has the value of a trait: the value, the reasons, and what the method knows of the customer. */
export function whyTraitRows(why: WhyTrait, { timezone, width }: Wording): readonly Row[] {
  const { trait, value, unit, asOf, description, reasons, features, others } = why;
  return [
    [
      { text: safe(trait), role: "heading" },
      { text: " is " },
      { text: safe(valueText(value, unit, trait)), role: "heading" },
    ],
    [{ text: `as of ${asOfText(asOf, timezone)}`, role: "dim" }],
    ...textRows(description, width),
    ...textRows(originText(why, timezone), width, "dim"),
    ...section(
      "why",
      reasons.flatMap(({ text }) => hanging([{ text: "  · " }], text, width)),
    ),
    ...section(
      "what is known of the customer",
      features.flatMap((feature) => [
        ...hanging([{ text: "  " }], feature.doc, width, "dim"),
        ...hanging([{ text: "    " }], valueText(feature.value, feature.unit, feature.name), width),
      ]),
    ),
    ...section("", otherRows("what would move it, the model as it is", others, width)),
  ];
}

function section(heading: string, rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0) return [];
  return [[], ...(heading === "" ? [] : [[{ text: heading, role: "heading" } as const]]), ...rows];
}

function originText(
  { method, expression = "", reasons, value }: WhyTrait,
  timezone: string,
): string {
  if (method === undefined) return `It is worked out from other traits: ${expression}`;
  const model = `${method.name}, model ${countText(method.version)}, as of ${asOfText(method.asOf, timezone)}`;
  return reasons.length === 0 && value !== null ? `${model}; it gives no reasons` : model;
}
