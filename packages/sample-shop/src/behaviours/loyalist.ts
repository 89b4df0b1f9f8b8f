import { wholeYear } from "../rhythm/season.ts";
import type { Behaviour } from "./behaviour.ts";

/** Buys about once a month, at full price, and rarely leaves. */
export const loyalist: Behaviour = {
  name: "loyalist",
  doc: "Buys about once a month, at full price, and rarely leaves.",
  share: 0.14,
  buying: {
    r: 2.2,
    alpha: 75,
    a: 0.9,
    b: 18,
    buyers: 1,
    firstOrderDays: 4,
    season: wholeYear,
    channels: { web: 4, app: 5, store: 2 },
  },
  spend: { p: 6.25, q: 4, gamma: 28 },
  reduced: 0.12,
  tastes: { kitchen: 1.6, baking: 1.5, pets: 1.5, beauty: 1.3 },
  breadth: 0.9,
  browsing: { visits: 0.4, pages: 4, carts: 0.03 },
  mail: { opened: 0.48, clicked: 0.24 },
  loyal: 0.85,
  person: {
    age: { mean: 46, deviation: 12 },
    women: 0.6,
    values: { price: 1, quality: 4, service: 3, sustainability: 2, novelty: 1 },
  },
};
