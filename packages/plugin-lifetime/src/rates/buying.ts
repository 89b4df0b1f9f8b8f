/** The part of a history that says how often a customer buys; times in weeks. */
export interface Buying {
  /** Days with an order after the first. */
  readonly repeats: number;
  /** From the first to the last order. */
  readonly recency: number;
  /** From the first order to the end of what is seen, at least the recency. */
  readonly age: number;
}

/** Customers who bought alike. */
export interface BuyingGroup extends Buying {
  readonly customers: number;
}

/**
 * Customers with equal figures counted together: likelihoods need no more.
 *
 * @returns in the order in which figures first occur
 */
export function groupAlike(customers: readonly Buying[]): readonly BuyingGroup[] {
  const groups = new Map<string, { buying: Buying; customers: number }>();
  for (const buying of customers) {
    const key = `${buying.repeats} ${buying.recency} ${buying.age}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { buying, customers: 1 });
    else group.customers += 1;
  }
  return Array.from(groups.values(), (group) => ({
    repeats: group.buying.repeats,
    recency: group.buying.recency,
    age: group.buying.age,
    customers: group.customers,
  }));
}
