import type { PreviewCondition } from "@satsuma/engine";
import { amount, count, loss, share } from "../../terminal/figures.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { shareCell } from "../segment-rows.ts";
import { table } from "../table.ts";
import { toldContent } from "../section.ts";
import type { CountedRule, TierFall, Waterfall } from "../gather/waterfalls.ts";
import { tierFalls } from "./tier-falls.ts";

/** What each condition of a rule keeps and takes away, in the order they are written. */
export const waterfallsSection = (
  waterfalls: readonly Waterfall[],
  tiers: readonly TierFall[],
): Html =>
  html`<p>
      What each condition leaves of all customers, in the order of the rule. <em>On its own</em> is
      how many it would keep without the others. Rules of a single condition are left out: their
      size says it all.
    </p>
    ${tierFalls(tiers)}
    <div class="cards">${waterfalls.map(waterfall)}</div>`;

function waterfall({ name, title, counted }: Waterfall): Html {
  return html`<section>
    <h3>${title ?? name} <code>${name}</code></h3>
    ${toldContent(name, counted, (rule) => conditionsTable(rule))}
  </section> `;
}

const conditionsTable = ({ conditions, customers, size }: CountedRule): Html =>
  table(
    `${amount(size, "member")} of ${amount(customers, "customer")}`,
    [
      { label: "Condition" },
      { label: "Left", kind: "number" },
      { label: "Of all", kind: "cell" },
      { label: "Taken away", kind: "number" },
      { label: "On its own", kind: "number" },
    ],
    rowsOf(conditions, 0, customers),
  );

/** A condition with parts stands above them. */
const rowsOf = (
  conditions: readonly PreviewCondition[],
  depth: number,
  customers: number,
): readonly (readonly Html[])[] =>
  conditions.flatMap((condition) => [
    conditionRow(condition, depth, customers),
    ...rowsOf(condition.of ?? [], depth + 1, customers),
  ]);

function conditionRow(
  { text, english, size, removed, alone, dead, of }: PreviewCondition,
  depth: number,
  customers: number,
): readonly Html[] {
  return [
    html`<span class="deep" style="--depth:${depth}"
      >${of === undefined ? html`<code>${text}</code>` : english}${dead === undefined ? "" : html` <strong class="bad">${deadText[dead]}</strong>`}</span
    >`,
    html`${count(size)}`,
    shareCell(customers === 0 ? 0 : size / customers),
    html`${loss(removed)}`,
    html`${count(alone)} <small>${share(customers === 0 ? 0 : alone / customers)}</small>`,
  ];
}

const deadText = {
  "includes nobody": "holds for nobody",
  "excludes nobody": "takes nobody away",
  redundant: "changes nothing: the other conditions say it already",
} as const;
