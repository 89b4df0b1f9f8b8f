import type { TierPreview, TiersPreview } from "@satsuma/engine";
import { amount, count, partOf } from "../../terminal/figures.ts";
import type { TierFall } from "../gather/waterfalls.ts";
import { html } from "../html.ts";
import type { Content, Html } from "../html.ts";
import { toldContent } from "../section.ts";
import { shareCell } from "../segment-rows.ts";
import { table } from "../table.ts";

/** What each tier takes of the customers whom the tiers before it left. */
export const tierFalls = (falls: readonly TierFall[]): Html =>
  html`${falls.map(
    ({ title, counted }) =>
      html`<section>
        <h3>${title}</h3>
        ${toldContent(title, counted, tiersTable)}
      </section> `,
  )}`;

const tiersTable = ({ tiers, customers, rest }: TiersPreview): Html =>
  table(
    `${amount(customers, "customer")} go through the tiers from the top; each takes of those who are left`,
    [
      { label: "Tier" },
      { label: "Condition" },
      { label: "Left before", kind: "number" },
      { label: "Takes", kind: "number" },
      { label: "Of all", kind: "cell" },
      { label: "On its own", kind: "number" },
    ],
    [
      ...tiers.map((tier) => tierRow(tier, customers)),
      ...(rest === 0 ? [] : [restRow(rest, customers)]),
    ],
  );

const tierRow = (
  { name, title, text, reached, size, alone, dead }: TierPreview,
  customers: number,
): readonly Content[] => [
  title ?? name,
  html`${text === undefined ? "everybody else" : html`<code>${text}</code>`}${dead === undefined ? "" : html` <strong class="bad">${deadText[dead]}</strong>`}`,
  count(reached),
  count(size),
  shareCell(partOf(size, customers)),
  count(alone),
];

const restRow = (rest: number, customers: number): readonly Content[] => [
  "in no tier",
  "",
  count(rest),
  count(rest),
  shareCell(partOf(rest, customers)),
  "–",
];

const deadText = {
  "includes nobody": "holds for nobody",
  redundant: "takes nobody: all for whom it holds are in tiers above",
} as const;
