import { roundFigure } from "./round-figures.ts";
import type { StarterFile } from "./starter.ts";
import type { Subject } from "./subject.ts";

/** Segments by what customers spent; undefined where nothing says what was paid. */
export function valueStarters({
  behaviour,
  table,
  currency,
  orderCount,
}: Subject): StarterFile | undefined {
  const { spend, orders } = behaviour;
  if (spend === undefined) return undefined;
  const money = (value: number): string => `${roundFigure(value)} ${currency}`;
  const spent = `sum of ${table}.amount ever`;
  const often = Math.max(2, roundFigure(orders.fourFifths));
  return {
    file: "value.seg",
    heading:
      "What customers are worth. The figures were taken from your data: change them as you like.",
    starters: [
      {
        name: "high_spenders",
        title: "Top fifth by spend",
        description: `About one customer in five has spent ${money(spend.fourFifths)} or more.`,
        tags: ["value"],
        teaches: `\`sum of TABLE.FIELD\` adds up the rows of a customer; \`ever\` is the whole history.\nInstead of \`ever\`: in last 90 days, in previous 3 months, in 2025, since 2025-03-01.`,
        where: [`${spent} >= ${money(spend.fourFifths)}`],
      },
      {
        name: "big_but_rare",
        title: "Spend much in few orders",
        tags: ["value"],
        teaches:
          "Conditions are joined by `and` or `or`; where both occur, parentheses say what belongs together.",
        where: [`${spent} >= ${money(spend.threeQuarters)}`, `and ${orderCount} ever < ${often}`],
      },
      {
        name: "small_but_steady",
        title: "Come often, spend little each time",
        tags: ["value"],
        where: [`${orderCount} ever >= ${often}`, `and ${spent} < ${money(spend.fourFifths)}`],
      },
    ],
    more: tierText(spend.half, spend.fourFifths, spend.nineteenTwentieths, { spent, money }),
  };
}

/** Tiers at a half, four fifths and nineteen twentieths, as far as they differ. */
function tierText(
  half: number,
  fourFifths: number,
  top: number,
  { spent, money }: { readonly spent: string; readonly money: (value: number) => string },
): string {
  const steps = [
    { name: "gold", title: "Gold", at: money(top) },
    { name: "silver", title: "Silver", at: money(fourFifths) },
    { name: "bronze", title: "Bronze", at: money(half) },
  ].filter(({ at }, i, all) => all.findIndex((other) => other.at === at) === i);
  const width = Math.max(...steps.map(({ name, title }) => name.length + title.length + 3));
  return [
    "# Tiers split the customers: the first that fits is theirs, `otherwise` takes the rest.",
    `tiers value_tier "Value tier"`,
    "  tags value",
    ...steps.map(
      ({ name, title, at }) =>
        `  tier ${`${name} "${title}"`.padEnd(width)} where ${spent} >= ${at}`,
    ),
    `  otherwise basic "Basic"`,
  ].join("\n");
}
