import { wholeYear } from "../rhythm/season.ts";
import type { Behaviour } from "./behaviour.ts";

/** Buys a few times a year, a bit of everything. */
export const steady: Behaviour = {
  name: "steady",
  doc: "Buys a few times a year, a bit of everything.",
  share: 0.28,
  buying: {
    r: 1.4,
    alpha: 110,
    a: 1.2,
    b: 9,
    buyers: 1,
    firstOrderDays: 12,
    season: wholeYear,
    channels: { web: 6, app: 2, store: 2 },
  },
  spend: { p: 6.25, q: 4, gamma: 24 },
  reduced: 0.2,
  tastes: {},
  breadth: 0.8,
  browsing: { visits: 0.2, pages: 4, carts: 0.04 },
  mail: { opened: 0.3, clicked: 0.13 },
  loyal: 0.4,
  person: {
    age: { mean: 43, deviation: 14 },
    women: 0.53,
    values: { price: 2, quality: 3, service: 2, sustainability: 2, novelty: 1 },
  },
};
