import { wholeYear } from "../rhythm/season.ts";
import type { Behaviour } from "./behaviour.ts";

/** Looks around a great deal, fills carts and hardly ever buys. */
export const windowShopper: Behaviour = {
  name: "window_shopper",
  doc: "Looks around a great deal, fills carts and hardly ever buys.",
  share: 0.1,
  buying: {
    r: 0.3,
    alpha: 600,
    a: 1.5,
    b: 3,
    buyers: 0.08,
    firstOrderDays: 120,
    season: wholeYear,
    channels: { web: 4, app: 5, store: 1 },
  },
  spend: { p: 6.25, q: 4, gamma: 16 },
  reduced: 0.5,
  tastes: { fashion: 1.6, electronics: 1.5, garden: 1.3 },
  breadth: 0.7,
  browsing: { visits: 0.9, pages: 7, carts: 0.09 },
  mail: { opened: 0.33, clicked: 0.18 },
  loyal: 0.06,
  person: {
    age: { mean: 29, deviation: 10 },
    women: 0.56,
    values: { price: 4, quality: 1, service: 1, sustainability: 2, novelty: 4 },
  },
};
