import { wholeYear } from "../rhythm/season.ts";
import type { Behaviour } from "./behaviour.ts";

/** Buys seldom but dear, from one or two categories. */
export const connoisseur: Behaviour = {
  name: "connoisseur",
  doc: "Buys seldom but dear, from one or two categories.",
  share: 0.04,
  buying: {
    r: 1.6,
    alpha: 130,
    a: 0.9,
    b: 10,
    buyers: 1,
    firstOrderDays: 15,
    season: wholeYear,
    channels: { web: 4, app: 1, store: 5 },
  },
  spend: { p: 6.25, q: 4, gamma: 88 },
  reduced: 0.05,
  tastes: { wine: 2.5, electronics: 2, kitchen: 1.6, stationery: 0.4 },
  breadth: 0.2,
  browsing: { visits: 0.25, pages: 5, carts: 0.02 },
  mail: { opened: 0.38, clicked: 0.16 },
  loyal: 0.55,
  person: {
    age: { mean: 55, deviation: 11 },
    women: 0.42,
    values: { price: 0.5, quality: 6, service: 3, sustainability: 1, novelty: 2 },
  },
};
