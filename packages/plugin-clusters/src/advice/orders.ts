import type { ColumnFacts, DataFacts, EventTableFacts } from "@satsuma/plugin";
import type { AdvisedFeature } from "./attributes.ts";

/** The event table of orders: the one with an amount that most customers have events in, with its fields. */
export interface Orders {
  readonly table: EventTableFacts;
  readonly amount: ColumnFacts;
  /** Tells orders apart where a row is only a line of one. */
  readonly order?: ColumnFacts;
}

/** Undefined where no event has an amount. */
export function ordersOf({ events }: DataFacts): Orders | undefined {
  const [best] = events
    .flatMap((table) => {
      const amount = amountOf(table);
      return amount === undefined || table.rows === 0 ? [] : [{ table, amount }];
    })
    .toSorted((a, b) => worth(b.table) - worth(a.table) || (a.table.name < b.table.name ? -1 : 1));
  if (best === undefined) return undefined;
  const order = best.table.fields.find(
    (field) => field.name !== best.table.key && isOrder.test(field.name),
  );
  return { ...best, ...(order && { order }) };
}

/** Customers count; a table that is named for something else than buying comes after all others, one of lines after its orders. */
const worth = ({ name, customers, rows }: EventTableFacts): number =>
  isOther.test(name) ? 0 : customers + 1 / (1 + rows);

const isOther = /return|refund|cancel|cart|view|visit|click|ticket|message|email/iu;

const isOrder = /^(order|invoice|transaction|basket|receipt|bill)(_?(id|no|number|key))?$/iu;

function amountOf({ fields }: EventTableFacts): ColumnFacts | undefined {
  const amounts = fields.filter(({ column: { type }, name, known }) => {
    const isMoney = type.kind === "money";
    return known > 0 && (isMoney || (type.kind === "number" && isAmount.test(name)));
  });
  const rank = ({ name, column }: ColumnFacts) =>
    (isAmount.test(name) ? 2 : 0) + (column.type.kind === "money" ? 1 : 0);
  return amounts.toSorted((a, b) => rank(b) - rank(a))[0];
}

const isAmount = /amount|total|revenue|spend|spent|paid|value|sales/iu;

/** How recently, how often and for how much customers bought. */
export function buying(
  { table, amount, order }: Orders,
  nameInRule: (name: string) => string,
): AdvisedFeature[] {
  const field = (name: string) => `${nameInRule(table.name)}.${nameInRule(name)}`;
  const counted = order === undefined ? nameInRule(table.name) : `distinct ${field(order.name)}`;
  return [
    {
      value: `days since (last of ${field(table.time)} ever)`,
      name: "recency",
      low: "recent",
      high: "lapsed",
    },
    {
      value: `count of ${counted} ever`,
      name: "orders",
      log: true,
      low: "few orders",
      high: "many orders",
    },
    {
      value: `sum of ${field(amount.name)} ever`,
      name: "spend",
      log: true,
      low: "low spend",
      high: "high spend",
    },
  ];
}
