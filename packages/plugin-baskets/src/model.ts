/** What is bought together. Plain JSON. */
export interface BasketsModel {
  /** Whether a basket is an order, or all a customer bought. */
  readonly per: "order" | "customer";
  /** What counted, as the config or a rule said. */
  readonly window: string;
  readonly baskets: number;
  /** Sets in fewer baskets were not looked at. */
  readonly minimum: number;
  readonly customers: number;
  /** Whether products are texts or numbers in the data. */
  readonly itemKind: "text" | "number";
  /** Products in enough baskets, most frequent first. Rules name them by their place. */
  readonly items: readonly Item[];
  /** The strongest, by lift. */
  readonly rules: readonly Rule[];
  /** Pairs of frequent products and in how many baskets they are, of the first few products. */
  readonly pairs: readonly { readonly items: readonly [number, number]; readonly count: number }[];
  /** Absent when no segment was asked for. */
  readonly segment?: SegmentProducts;
}

export interface Item {
  readonly name: string;
  /** Baskets. */
  readonly count: number;
}

/** Who buys some products also buys another: counts of baskets. */
export interface Rule {
  readonly antecedent: readonly number[];
  readonly consequent: number;
  readonly count: number;
  readonly antecedentCount: number;
  readonly consequentCount: number;
  /** Fisher's exact test, times the number of rules tested (Bonferroni), at most 1. */
  readonly pValue: number;
}

/** Products that members of a segment buy more often than others, and less often. */
export interface SegmentProducts {
  readonly name: string;
  readonly members: number;
  readonly others: number;
  /** Most over-represented first. */
  readonly products: readonly SegmentProduct[];
}

/** Customers who bought a product. */
export interface SegmentProduct {
  readonly item: string;
  readonly members: number;
  readonly others: number;
  /** Share of members over share of others. */
  readonly ratio: number;
  /** 95 % interval of the ratio. */
  readonly low: number;
  readonly high: number;
  /** Fisher's exact test, two-sided by doubling, times the number of products (Bonferroni), at most 1. */
  readonly pValue: number;
}
