import type { WhyOther, WhyTiers } from "@satsuma/engine";
import { safe } from "../../text/safe.ts";
import { asOfText } from "../../text/time-text.ts";
import type { Row } from "../../view/row.ts";
import { hanging } from "../../view/hanging.ts";
import { whyRows } from "./why-rows.ts";
import type { Wording } from "../wording.ts";

/** Which tier of a set a customer is in and why, and what would take it to each of the others. */
export function whyTiersRows(why: WhyTiers, wording: Wording): readonly Row[] {
  const { tiers, customer, asOf, current, others } = why;
  const head: readonly Row[] =
    current === undefined
      ? [
          [
            { text: safe(customer), role: "heading" },
            { text: " is in no tier of ", role: "bad" },
            { text: safe(tiers), role: "heading" },
          ],
          [{ text: `as of ${asOfText(asOf, wording.timezone)}`, role: "dim" }],
        ]
      : whyRows(current, wording);
  return [...head, [], ...otherRows("what would take it to another tier", others, wording.width)];
}

/** Where else a customer could be, and what would take it there. */
export const otherRows = (
  heading: string,
  others: readonly WhyOther[],
  width: number,
): readonly Row[] =>
  others.length === 0
    ? []
    : [
        [{ text: heading, role: "heading" }],
        ...others.flatMap(({ name, title, nearest }): readonly Row[] => [
          [
            { text: `  ${safe(name)}` },
            ...(title === undefined ? [] : [{ text: `  ${safe(title)}`, role: "dim" } as const]),
          ],
          ...hanging([{ text: "    " }], nearest.english, width, "dim"),
        ]),
      ];
