import type { Profile, SegmentComparison } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { fitted, fittedRight } from "../../text/cells.ts";
import { amountText, countText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import { barText } from "../segment/bar-text.ts";
import { typicalText } from "../segment/profile/typical-text.ts";

/** Who is in all of them, and whom each two share, those most alike first. */
export function sharedRows({ overlap, inAll }: SegmentComparison, width: number): readonly Row[] {
  const { segments, pairs } = overlap;
  const all =
    segments.length > 2 ? [`${amountText(inAll, "customer")} in all ${segments.length}`] : [];
  return [
    ...all.flatMap((text) => hanging([], text, width, "title")),
    ...pairs.flatMap(({ one, other, both, oneInOther, otherInOne, lift }) => {
      const shares = [
        ...(oneInOther === null ? [] : [`${percent(oneInOther)} of ${one}`]),
        ...(otherInOne === null ? [] : [`${percent(otherInOne)} of ${other}`]),
        ...(lift === null ? [] : [`${lift.toFixed(1)} times as many as by chance`]),
      ];
      return hanging([], `${countText(both)} in ${one} and ${other}: ${shares.join(", ")}`, width);
    }),
  ];
}

/** What sets the members of each apart from all other customers. */
export const differsRows = ({ scorecard }: SegmentComparison, width: number): readonly Row[] => [
  [{ text: "What sets their members apart from all others", role: "heading" }],
  ...scorecard.segments.flatMap(({ name, differs, unranked }) => [
    ...hanging([], name, width, "title"),
    ...(differs.length === 0
      ? hanging(
          [{ text: "  " }],
          unranked ?? "nothing that chance could not have given",
          width,
          "dim",
        )
      : differs.flatMap(({ sentence }) => hanging([{ text: "· ", role: "dim" }], sentence, width))),
  ]),
];

/** What tells the members of two segments from each other, strongest first. Whoever is in both is left out of the second. */
export function againstRows(profile: Profile, width: number): readonly Row[] {
  const { segment, base, warnings } = profile;
  if (base.kind !== "segment")
    return hanging([], base.kind === "none" ? base.why : "", width, "warning");
  const found = [...profile.variables, ...profile.byDefinition]
    .filter(({ comparison }) => comparison?.isBeyondChance === true)
    .toSorted((a, b) => (b.comparison?.strength ?? 0) - (a.comparison?.strength ?? 0));
  const figures = Math.min(18, Math.floor((width - 14) / 3));
  const name = Math.max(0, width - 2 * figures - 2 - BAR - 7);
  return [
    [
      { text: fitted("Apart by", name), role: "heading" },
      { text: ` ${fittedRight(safe(segment.name), figures)}`, role: "heading" },
      { text: ` ${fittedRight(safe(base.name), figures)}`, role: "heading" },
    ],
    ...(found.length === 0
      ? hanging([], "nothing that chance could not have given", width, "dim")
      : found.map((variable): Row => {
          const strength = variable.comparison?.strength ?? 0;
          return [
            { text: fitted(safe(variable.name.replaceAll("_", " ")), name) },
            { text: ` ${fittedRight(safe(typicalText(variable, "segment")), figures)}` },
            { text: ` ${fittedRight(safe(typicalText(variable, "base")), figures)}`, role: "dim" },
            {
              text: ` ${fitted(barText(strength / FULL, BAR), BAR)}`,
              role: { chart: { kind: "bar" } },
            },
            { text: fittedRight(strength.toFixed(2), 6) },
          ];
        })),
    ...(base.both === 0
      ? []
      : hanging([], `${countText(base.both)} in both are left out of ${base.name}.`, width, "dim")),
    ...warnings.flatMap((text) =>
      hanging([{ text: "! ", role: "warning" }], text, width, "warning"),
    ),
  ];
}

const BAR = 8;

/** A strength that fills the bar. */
const FULL = 1.6;
