import type { ColumnFacts, DataFacts, EventTableFacts } from "../../advice.ts";
import { amountIn, orderIn, productIn } from "./order-fields.ts";

/** An event table, seen as a table of orders or of their lines. */
export interface OrderTable {
  readonly table: EventTableFacts;
  /** Says what was paid. */
  readonly amount?: ColumnFacts;
  /** Tells orders apart where a row is only a line of one. */
  readonly order?: ColumnFacts;
  /** Names what was bought. */
  readonly product?: ColumnFacts;
  /** From the first row to the last, in days. */
  readonly days: number;
  /** Rows a customer who has any: 1 where nobody comes back. */
  readonly rowsEach: number;
  /** What speaks for orders and against them, in words: `amount says what was paid`. */
  readonly reasons: readonly string[];
}

/**
 * The event tables that have rows, those that look most like orders first: by name, by an amount that says what was paid, by a
 * field that tells orders apart. Of equal ones that of most customers comes first, then that of fewer rows: orders before their
 * lines. All advice that asks here speaks of the same orders.
 *
 * The first need not be orders: visits of a shop without any are first too. Look for the fields you need.
 */
export const ordersIn = ({ events }: Pick<DataFacts, "events">): readonly OrderTable[] =>
  events
    .filter(({ rows, customers }) => rows > 0 && customers > 0)
    .map((table) => ranked(table))
    .toSorted((one, other) => other.rank - one.rank || inDoubt(one.order.table, other.order.table))
    .map(({ order }) => order);

/** A table of orders that says what was paid. */
export interface PaidOrders extends OrderTable {
  readonly amount: ColumnFacts;
}

/** The likeliest table of orders that says what was paid; nothing where none does. */
export const paidOrdersIn = (data: Pick<DataFacts, "events">): PaidOrders | undefined =>
  ordersIn(data).find((orders): orders is PaidOrders => orders.amount !== undefined);

const inDoubt = (one: EventTableFacts, other: EventTableFacts): number =>
  other.customers - one.customers || one.rows - other.rows || (one.name < other.name ? -1 : 1);

interface Sign {
  readonly rank: number;
  readonly reason: string;
}

function ranked(table: EventTableFacts): { readonly order: OrderTable; readonly rank: number } {
  const [amount, order, product] = [amountIn(table), orderIn(table), productIn(table)];
  const signs: readonly Sign[] = [
    ...nameSigns(table.name),
    ...(amount ? [{ rank: 2, reason: `${amount.name} says what was paid` }] : []),
    ...(order ? [{ rank: 1, reason: `${order.name} tells orders apart` }] : []),
    ...(product ? [{ rank: 0.5, reason: `${product.name} names what was bought` }] : []),
  ];
  return {
    rank: signs.reduce((sum, sign) => sum + sign.rank, 0),
    order: {
      table,
      ...(amount && { amount }),
      ...(order && { order }),
      ...(product && { product }),
      days: daysOf(table),
      rowsEach: table.rows / table.customers,
      reasons: signs.map(({ reason }) => reason),
    },
  };
}

const ORDERS = /^(?:orders?|purchases?|sales|transactions?|invoices?|receipts?)$/iu;
const LIKE_ORDERS = /order|purchase|transaction|invoice|sale|basket|receipt/iu;
/** What happens around orders, also with an amount. */
const BESIDE = /return|refund|cancel|cart|view|visit|click|search|ticket|message|email/iu;

function nameSigns(name: string): readonly Sign[] {
  if (BESIDE.test(name)) return [{ rank: -4, reason: `${name} sounds like something else` }];
  if (ORDERS.test(name)) return [{ rank: 4, reason: `${name} are orders by name` }];
  if (LIKE_ORDERS.test(name)) return [{ rank: 2, reason: `${name} sounds like orders` }];
  return [];
}

const MS_A_DAY = 86_400_000;

const daysOf = ({ first, last }: EventTableFacts): number =>
  first === undefined || last === undefined ? 0 : (Date.parse(last) - Date.parse(first)) / MS_A_DAY;
