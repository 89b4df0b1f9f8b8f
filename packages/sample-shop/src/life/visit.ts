import type { Product } from "../goods/products.ts";

/** What customers look at the shop's site with. */
export const devices = ["mobile", "desktop", "tablet"] as const;

/** What a customer looks at the shop's site with. */
export type Device = (typeof devices)[number];

/** Where visits come from. */
export const sources = ["direct", "search", "email", "social", "ads"] as const;

/** Where a visit comes from. */
export type Source = (typeof sources)[number];

/** A page that was looked at. */
export interface View {
  /** In seconds since 1970. */
  readonly at: number;
  readonly path: string;
}

/** Pieces of a product that were put into the cart. */
export interface CartAdd {
  /** In seconds since 1970. */
  readonly at: number;
  readonly product: Product;
  readonly quantity: number;
}

/** What happened on the site in one go, in order of time. */
export interface Steps {
  readonly views: readonly View[];
  readonly cartAdds: readonly CartAdd[];
}

/** A visit to the site. */
export interface Visit extends Steps {
  /** In seconds since 1970. */
  readonly at: number;
  readonly device: Device;
  readonly source: Source;
  /** Whether it ended in an order. */
  readonly bought: boolean;
}
