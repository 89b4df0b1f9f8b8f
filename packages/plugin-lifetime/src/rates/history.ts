/** When and for how much one customer bought. Days on which something was bought count, not orders. */
export interface History {
  /** Days with an order after the first one. */
  readonly repeats: number;
  /** Weeks from the first to the last of them; 0 without repeats. */
  readonly recency: number;
  /** Weeks from the first order to the end of what is seen. */
  readonly age: number;
  /** Of the repeats, those whose money is known and above 0. */
  readonly paidRepeats: number;
  /** What such a day brought on average; 0 without any. */
  readonly averageSpend: number;
  /** All money of all days, known and above 0. */
  readonly spent: number;
  /** Days that brought it. */
  readonly paidDays: number;
}

/** One order or order line. */
export interface Purchase {
  /** Calendar days before the end of what is seen; `NaN` when unknown. */
  readonly day: number;
  /** `NaN` when unknown. */
  readonly amount: number;
}

const DAYS_A_WEEK = 7;

/**
 * The history of a customer as of some days before the end: later purchases are not seen. Purchases of one day count once.
 *
 * @param purchases in any order; those without a day are skipped
 * @param endDay days before the end of what is seen; 0 for all
 * @returns nothing when the customer had not bought by then
 */
export function historyOf(purchases: readonly Purchase[], endDay = 0): History | undefined {
  const byDay = new Map<number, number>();
  for (const { day, amount } of purchases) {
    if (Number.isNaN(day) || (endDay > 0 && day <= endDay)) continue;
    byDay.set(day, (byDay.get(day) ?? 0) + (Number.isNaN(amount) ? 0 : amount));
  }
  if (byDay.size === 0) return undefined;
  const days = [...byDay.keys()];
  const first = days.reduce((a, b) => Math.max(a, b));
  const last = days.reduce((a, b) => Math.min(a, b));
  return {
    repeats: byDay.size - 1,
    recency: (first - last) / DAYS_A_WEEK,
    age: (first - endDay) / DAYS_A_WEEK,
    ...moneyOf(byDay, first),
  };
}

function moneyOf(byDay: ReadonlyMap<number, number>, first: number) {
  const paid = [...byDay].filter(([, amount]) => amount > 0);
  const repeats = paid.filter(([day]) => day !== first);
  const sum = (some: typeof paid) => some.reduce((total, [, amount]) => total + amount, 0);
  return {
    paidRepeats: repeats.length,
    averageSpend: repeats.length === 0 ? 0 : sum(repeats) / repeats.length,
    spent: sum(paid),
    paidDays: paid.length,
  };
}
