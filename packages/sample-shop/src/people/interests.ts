import type { Category } from "../goods/categories.ts";

/** What customers can say they like, and the goods it makes them buy more of. */
export const interestGoods = {
  baking: ["baking", "kitchen"],
  beauty: ["beauty"],
  cooking: ["kitchen", "wine"],
  cycling: ["sports"],
  fashion: ["fashion", "beauty"],
  gardening: ["garden"],
  golf: ["sports", "wine"],
  hiking: ["sports"],
  music: ["electronics"],
  parenting: ["toys", "books"],
  pets: ["pets"],
  photography: ["electronics"],
  reading: ["books", "stationery"],
  running: ["sports"],
  technology: ["electronics"],
  tennis: ["sports"],
  travel: [],
  wine: ["wine"],
  writing: ["stationery", "books"],
} as const satisfies Record<string, readonly Category[]>;

/** Something a customer likes. */
export type Interest = keyof typeof interestGoods;

/** Everything a customer can like, in alphabetical order. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal are what its type says
export const interests = Object.keys(interestGoods) as readonly Interest[];
