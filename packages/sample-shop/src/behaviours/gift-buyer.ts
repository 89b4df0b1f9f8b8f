import { giftMonths } from "../rhythm/season.ts";
import type { Behaviour } from "./behaviour.ts";

/** Buys presents, nearly all of them in November and December. */
export const giftBuyer: Behaviour = {
  name: "gift_buyer",
  doc: "Buys presents, nearly all of them in November and December.",
  share: 0.12,
  buying: {
    r: 1.8,
    alpha: 140,
    a: 0.8,
    b: 10,
    buyers: 1,
    firstOrderDays: 15,
    season: giftMonths,
    channels: { web: 7, app: 1, store: 3 },
  },
  spend: { p: 6.25, q: 4, gamma: 33 },
  reduced: 0.22,
  tastes: { toys: 3, books: 2, wine: 1.8, beauty: 1.6, stationery: 1.4, pets: 0.3 },
  breadth: 0.9,
  browsing: { visits: 0.15, pages: 5, carts: 0.05 },
  mail: { opened: 0.26, clicked: 0.12 },
  loyal: 0.25,
  person: {
    age: { mean: 51, deviation: 13 },
    women: 0.5,
    values: { price: 2, quality: 3, service: 3, sustainability: 1, novelty: 2 },
  },
};
