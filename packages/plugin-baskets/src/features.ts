import type { EventReads, Features, ProjectFacts } from "@satsuma/plugin";
import { windowPhrase } from "@satsuma/plugin/variables";
import type { BasketsParams } from "./config.ts";

/** What is known of a customer beside what they bought. */
export type Feature = "lines" | "member";

/** Whom it is about: everybody who bought in the window. */
export const buyers = (params: BasketsParams, project: ProjectFacts): string =>
  `has ${rows(params, project)} ${windowPhrase(params.window)}`;

/** How much they bought, and whether they are in the segment; without a segment nobody is. */
export const features = (params: BasketsParams, project: ProjectFacts): Features<Feature> => ({
  lines: {
    expression: `count of ${rows(params, project)} ${windowPhrase(params.window)}`,
    doc: "Products bought, each as often as it was.",
    unit: "products",
  },
  member: membership(params, project),
});

function membership({ segment }: BasketsParams, { nameInRule }: ProjectFacts) {
  if (segment === undefined) {
    return { expression: "(1 = 2)", doc: "No segment is compared with others." };
  }
  // A dot parts tiers and splits from their groups: `loyalty.gold`.
  const path = segment.split(".").map(nameInRule).join(".");
  return { expression: `(member of ${path})`, doc: `Whether they are in ${segment}.` };
}

/** Which product was in which order. */
export const lineReads = (params: BasketsParams, { nameInRule }: ProjectFacts): EventReads => ({
  table: params.orders,
  fields: {
    item: { expression: nameInRule(params.item), doc: "The product." },
    ...(params.basket !== undefined && {
      basket: { expression: nameInRule(params.basket), doc: "The order." },
    }),
  },
  ...(params.where !== undefined && { where: params.where }),
  window: windowPhrase(params.window) ?? "ever",
});

const rows = ({ orders, where }: BasketsParams, { nameInRule }: ProjectFacts): string =>
  `${nameInRule(orders)}${where === undefined ? "" : ` where (${where})`}`;
