import type { TierPreview, TiersPreview } from "@satsuma/engine";
import { partName } from "../terminal/families.ts";
import { amount, asOfText, bar, count, partOf, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { figureLines } from "../terminal/figure-lines.ts";

const BAR = 14;

/** How many customers each tier takes, in order, and how many are left. */
export function tiersText(preview: TiersPreview, timezone: string, style: Style): string {
  const { of, title, tiers, rest, customers, asOf } = preview;
  const { color } = style;
  const figures = (size: number): readonly string[] => [
    count(size),
    share(partOf(size, customers)),
    bar(partOf(size, customers), BAR).padEnd(BAR),
  ];
  const lines = [
    ...tiers.map((tier) => ({
      text: tierLabel(tier, of),
      figures: [tier.text === undefined ? "" : count(tier.alone), ...figures(tier.size)],
      ...(tier.dead && { note: `! ${noteOn(tier)}` }),
    })),
    ...(rest === 0 ? [] : [{ text: "in no tier", figures: ["", ...figures(rest)] }]),
  ];
  return [
    title === undefined ? color.bold(of) : `${color.bold(of)} ${title}`,
    "",
    figureLines(["alone", "takes", "share", " ".repeat(BAR)], lines, style),
    "",
    `${color.bold(amount(customers, "customer"))} in all, as of ${asOfText(asOf, timezone)}`,
  ].join("\n");
}

const tierLabel = ({ name, text }: TierPreview, of: string): string =>
  `${partName(name, of)}: ${text ?? "everybody else"}`;

const noteOn = ({ dead, alone }: TierPreview): string =>
  dead === "redundant"
    ? `takes nobody: all ${count(alone)} for whom it holds are in earlier tiers; move it up, or make them stricter`
    : "takes nobody: it holds for nobody; see whether a value or a period is wrong";
