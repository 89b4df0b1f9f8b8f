import { wholeYear } from "../rhythm/season.ts";
import type { Behaviour } from "./behaviour.ts";

/** Buys once and hardly ever again. */
export const oneOff: Behaviour = {
  name: "one_off",
  doc: "Buys once and hardly ever again.",
  share: 0.16,
  buying: {
    r: 0.25,
    alpha: 700,
    a: 2,
    b: 3,
    buyers: 1,
    firstOrderDays: 3,
    season: wholeYear,
    channels: { web: 8, app: 1, store: 1 },
  },
  spend: { p: 6.25, q: 4, gamma: 22 },
  reduced: 0.35,
  tastes: { electronics: 1.8, sports: 1.4 },
  breadth: 0.5,
  browsing: { visits: 0.05, pages: 3, carts: 0.03 },
  mail: { opened: 0.12, clicked: 0.04 },
  loyal: 0.04,
  person: {
    age: { mean: 39, deviation: 14 },
    women: 0.46,
    values: { price: 3, quality: 2, service: 1, sustainability: 1, novelty: 2 },
  },
};
