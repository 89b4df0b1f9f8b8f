import type { WhyTrait } from "@satsuma/engine";
import { asOfText, count } from "../terminal/figures.ts";
import { section } from "../terminal/section.ts";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";
import { otherRows } from "./other-rows.ts";
import { valueText } from "./value-text.ts";

/** Why one customer has the value of a trait: the value, the reasons, and what the method knows of the customer. */
export function whyTraitText(why: WhyTrait, timezone: string, style: Style): string {
  const { color } = style;
  const { trait, customer, asOf, value, unit, description, reasons } = why;
  const shown = color.bold(valueText(value, unit, columnOf(trait)));
  return [
    `${color.bold(trait)} of ${color.bold(customer)} is ${shown} as of ${asOfText(asOf, timezone)}`,
    wrappedRows([[description], [originText(why, timezone)]], style),
    section(
      "why",
      reasons.map(({ text }) => ["-", text]),
      style,
    ),
    section("what is known of the customer", featureRows(why), style),
    section("what would move it, the model as it is", otherRows(why.others), style),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const columnOf = (trait: string): string => trait.slice(trait.lastIndexOf(".") + 1);

function originText(
  { method, expression = "", reasons, value }: WhyTrait,
  timezone: string,
): string {
  if (method === undefined) return `It is worked out from other traits: ${expression}`;
  const model = `${method.name}, model ${count(method.version)}, as of ${asOfText(method.asOf, timezone)}`;
  return reasons.length === 0 && value !== null ? `${model}; it gives no reasons` : model;
}

/** The sentences say more than the names, which may be made from whole expressions. */
const featureRows = ({ features }: WhyTrait): readonly (readonly string[])[] =>
  features.map(({ name, doc, value, unit }) => [valueText(value, unit, name), doc]);
