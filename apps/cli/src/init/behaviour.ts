/** How the customers of a proposal behave, once its filters have left out what does not count. */
export interface Behaviour {
  /** Customers with at least one row. */
  readonly customers: number;
  readonly rows: number;
  /** Days from a customer's last row to the as-of: values that a quarter, a half … of the customers stay at or below. */
  readonly recency: Spread;
  /** Orders of a customer; rows where no column tells orders apart. */
  readonly orders: Spread;
  /** Orders of all customers. */
  readonly orderCount: number;
  readonly orderedOnce: number;
  /** Absent where no column says what was paid. */
  readonly spend?: Spread;
  /** Different products of a customer. */
  readonly products?: Spread;
  /** Customers with rows of more than one country. */
  readonly inSeveralCountries?: number;
  /** Customers of the customer table without any row. */
  readonly withoutRows: number;
}

/** Values at quantiles. */
export interface Spread {
  readonly quarter: number;
  readonly half: number;
  readonly threeQuarters: number;
  /** Four in five are at or below it. */
  readonly fourFifths: number;
  readonly nineteenTwentieths: number;
  readonly most: number;
}
