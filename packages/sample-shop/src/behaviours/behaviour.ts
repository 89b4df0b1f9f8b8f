import type { Category } from "../goods/categories.ts";
import type { Season } from "../rhythm/season.ts";

/** The names of the behaviours that are planted in the shop. */
export const behaviourNames = [
  "loyalist",
  "steady",
  "bargain_hunter",
  "gift_buyer",
  "one_off",
  "window_shopper",
  "connoisseur",
] as const;

/** A planted behaviour, by name. */
export type BehaviourName = (typeof behaviourNames)[number];

/** Where an order can be placed. */
export const channels = ["web", "app", "store"] as const;

/** Where an order is placed. */
export type Channel = (typeof channels)[number];

/** What can matter most to a customer. */
export const values = ["price", "quality", "service", "sustainability", "novelty"] as const;

/** What matters most to a customer. */
export type Value = (typeof values)[number];

/** How a type of customer lives with the shop: the structure that is planted and can be found again. */
export interface Behaviour {
  readonly name: BehaviourName;
  /** One sentence that says who they are. */
  readonly doc: string;
  /** Which share of all customers they are; the shares of all behaviours add up to 1. */
  readonly share: number;
  readonly buying: Buying;
  /**
   * Gamma–Gamma: an order's value is gamma distributed with shape `p` and a rate of the customer's own, and these rates
   * are gamma distributed with shape `q` and rate `gamma`. The mean order is worth `p · gamma / (q − 1)` euros.
   */
  readonly spend: { readonly p: number; readonly q: number; readonly gamma: number };
  /** The share of orders placed at a reduced price. */
  readonly reduced: number;
  /** How many times likelier than others they buy from a category. */
  readonly tastes: Partial<Record<Category, number>>;
  /** How much customers keep to few categories: 1 is hardly, 0.2 is one or two favourites. */
  readonly breadth: number;
  readonly browsing: Browsing;
  /** Of the e-mails they are sent, the mean share they open, and of those the share they click. */
  readonly mail: { readonly opened: number; readonly clicked: number };
  /** The share that joined the loyalty programme. */
  readonly loyal: number;
  readonly person: Traits;
}

/**
 * BG/NBD: purchases after the first come at a customer's own rate, gamma distributed with shape `r` and rate `alpha`
 * shop days; after each of them the customer leaves for good with a chance of their own, beta distributed with `a`, `b`.
 */
export interface Buying {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  /** The share that ever buys. */
  readonly buyers: number;
  /** Mean shop days from signing up to the first order. */
  readonly firstOrderDays: number;
  readonly season: Season;
  /** Weights of the channels. */
  readonly channels: Readonly<Record<Channel, number>>;
}

/** How they look around on the site when they do not buy. */
export interface Browsing {
  /** Mean visits in thirty shop days. */
  readonly visits: number;
  /** Mean pages in a visit. */
  readonly pages: number;
  /** The chance that a product page leads to the cart, which is then left behind. */
  readonly carts: number;
}

/** Who they tend to be. */
export interface Traits {
  /** Years at the end of the window. */
  readonly age: { readonly mean: number; readonly deviation: number };
  /** The share that is female. */
  readonly women: number;
  /** Weights of what matters most to them. */
  readonly values: Readonly<Record<Value, number>>;
}
