import type { TiersPreview } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { fitted, fittedRight } from "../../../text/cells.ts";
import { countText } from "../../../text/number-text.ts";
import { safe } from "../../../text/safe.ts";
import type { Row } from "../../../view/row.ts";
import { barText } from "../bar-text.ts";

/** How many customers each tier takes of those whom the ones before it left; the one that is shown is marked. */
export function tiersRows(
  { tiers, rest, customers }: TiersPreview,
  own: string,
  width: number,
): readonly Row[] {
  const all = Math.max(1, customers);
  const name = Math.min(28, Math.floor(width * 0.35));
  const bar = Math.max(0, width - name - 20);
  const row = (label: string, size: number, isOwn: boolean): Row => [
    {
      text: fitted(`${isOwn ? "›" : " "} ${safe(label)}`, name),
      role: isOwn ? "title" : undefined,
    },
    { text: ` ${fitted(barText(size / all, bar), bar)}`, role: { chart: { kind: "bar" } } },
    { text: fittedRight(countText(size), 10) },
    { text: fittedRight(percent(size / all), 8), role: "dim" },
  ];
  return [
    ...tiers.flatMap((tier) => [
      row(tier.title ?? tier.name, tier.size, tier.name === own),
      ...(tier.dead === undefined
        ? []
        : [[{ text: "    ! takes nobody", role: "warning" } as const]]),
    ]),
    ...(rest === 0 ? [] : [row("in no tier", rest, false)]),
  ];
}
