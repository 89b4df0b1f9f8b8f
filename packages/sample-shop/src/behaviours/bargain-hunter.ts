import { saleMonths } from "../rhythm/season.ts";
import type { Behaviour } from "./behaviour.ts";

/** Waits for the sales of January, July and November and buys at a reduced price. */
export const bargainHunter: Behaviour = {
  name: "bargain_hunter",
  doc: "Waits for the sales of January, July and November and buys at a reduced price.",
  share: 0.16,
  buying: {
    r: 1.2,
    alpha: 95,
    a: 1.3,
    b: 7,
    buyers: 1,
    firstOrderDays: 20,
    season: saleMonths,
    channels: { web: 6, app: 4, store: 1 },
  },
  spend: { p: 6.25, q: 4, gamma: 14 },
  reduced: 0.82,
  tastes: { fashion: 2.2, stationery: 1.5, toys: 1.3, wine: 0.4 },
  breadth: 0.7,
  browsing: { visits: 0.4, pages: 6, carts: 0.08 },
  mail: { opened: 0.42, clicked: 0.3 },
  loyal: 0.35,
  person: {
    age: { mean: 36, deviation: 12 },
    women: 0.58,
    values: { price: 8, quality: 1, service: 1, sustainability: 1, novelty: 1 },
  },
};
