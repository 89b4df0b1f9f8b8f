import type { Profile } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { textRows } from "../../../asks/asked-rows.ts";
import { amountText, countText } from "../../../text/number-text.ts";
import { asOfText } from "../../../text/time-text.ts";
import { valueText } from "../../../text/value-text.ts";
import { hanging } from "../../../view/hanging.ts";
import type { Row } from "../../../view/row.ts";

/** Whom members are held against, in a word or two. */
export const othersWord = ({ base }: Profile): string =>
  base.kind === "segment" ? base.name : base.kind === "rest" ? "others" : "nobody";

/** A profile in sentences: whom it is about, what should be known first, what members are like, and how alike they are. */
export function summaryRows(profile: Profile, timezone: string, width: number): readonly Row[] {
  const { segment, persona, warnings, asOf, variation, skipped } = profile;
  const about = `${amountText(segment.size, "member")} against ${baseText(profile)}, as of ${asOfText(asOf, timezone)}`;
  return [
    ...textRows(about, width, "dim"),
    ...warnings.flatMap((text) =>
      hanging([{ text: "! ", role: "warning" }], text, width, "warning"),
    ),
    ...persona.flatMap(({ text }) => hanging([{ text: "· ", role: "dim" }], text, width)),
    ...(variation === undefined ? [] : variationRows(variation, width)),
    ...(skipped.length === 0
      ? []
      : textRows(
          `left out: ${skipped.map(({ name, why }) => `${name} (${why})`).join("; ")}`,
          width,
          "dim",
        )),
  ];
}

function baseText({ base }: Profile): string {
  if (base.kind === "none") return `nobody: ${base.why}`;
  if (base.kind === "rest") return amountText(base.size, "other");
  const both = base.both === 0 ? "" : ` (${countText(base.both)} in both are left out)`;
  return `${countText(base.size)} of ${base.title ?? base.name}${both}`;
}

type Variation = NonNullable<Profile["variation"]>;

function variationRows({ spread, halves, typical }: Variation, width: number): readonly Row[] {
  const sentences = [
    spread >= 0.97
      ? "Members are no more alike than any customers are."
      : `Members differ from each other ${percent(1 - spread)} less than customers in general do.`,
    ...(halves?.isTwoGroups === true
      ? [`They are two groups, the smaller with ${percent(halves.smaller)}: consider two segments.`]
      : []),
    ...(typical === undefined ? [] : [typicalMember(typical)]),
  ];
  return sentences.flatMap((text) => hanging([{ text: "· ", role: "dim" }], text, width));
}

const typicalMember = ({ figures }: NonNullable<Variation["typical"]>): string =>
  `A typical member: ${figures
    .slice(0, 6)
    .map(({ name, value, unit }) => `${name.replaceAll("_", " ")} ${valueText(value, unit, name)}`)
    .join(", ")}.`;
