import type { Advice, ColumnFacts, DataFacts, EventTableFacts } from "@satsuma/plugin";
import type { RfmConfig } from "./config.ts";

/** What the plugin could do with a project's data. */
export function advise(data: DataFacts): readonly Advice[] {
  const [best] = data.events.flatMap(candidate).toSorted((a, b) => b.likeness - a.likeness);
  return [best === undefined ? impossible : possible(best)];
}

const goal = {
  method: "scores",
  goal: "sort customers by how recently, how often and for how much they buy",
  words: ["rfm", "recency", "frequency", "monetary", "best customers", "loyal", "value"],
};

const impossible: Advice = {
  ...goal,
  fit: "not",
  because: "No event table has an amount of money.",
  missing: ["An event table of orders with a field that says what was paid."],
};

interface Candidate {
  readonly events: EventTableFacts;
  readonly amount: ColumnFacts;
  readonly likeness: number;
}

function candidate(events: EventTableFacts): Candidate[] {
  const [amount] = events.fields.filter(isAmount).toSorted((a, b) => likeness(b) - likeness(a));
  if (amount === undefined || events.customers === 0) return [];
  const isOrders = /order|purchase|transaction|invoice|sale|basket|receipt/iu.test(events.name);
  return [{ events, amount, likeness: likeness(amount) + (isOrders ? 2 : 0) }];
}

const isAmount = ({ name, column, known }: ColumnFacts): boolean =>
  known > 0 &&
  (column.type.kind === "money" ||
    (/amount|total|paid|revenue|spen[dt]|value/iu.test(name) &&
      ["number", "approx"].includes(column.type.kind)));

const likeness = ({ name, column }: ColumnFacts): number =>
  (/amount|paid|total/iu.test(name) ? 1 : 0) + (column.type.kind === "money" ? 0.5 : 0);

function possible({ events, amount }: Candidate): Advice {
  const order = orderOf(events);
  const config: RfmConfig = {
    orders: events.name,
    amount: amount.name,
    ...(order === undefined ? {} : { order }),
  };
  const count = events.customers.toLocaleString("en-GB");
  return {
    ...goal,
    fit: events.customers >= 100 ? "well" : "fairly",
    because: `${count} customers have ${events.name}, and ${amount.name} says what was paid.`,
    missing: events.customers >= 100 ? [] : ["A hundred buyers or more: scores of few are rough."],
    config,
  };
}

/** The field that tells orders apart where a row is a line of one: named like an order, with several rows to a value. */
const orderOf = ({ fields, key, rows }: EventTableFacts): string | undefined =>
  fields.find(
    ({ name, distinct, known, column }) =>
      name !== key &&
      /^(?:order|invoice|basket|receipt|transaction)(?:_?(?:id|no|number|key))?$/iu.test(name) &&
      ["text", "number"].includes(column.type.kind) &&
      known > 0.9 * rows &&
      distinct > 1,
  )?.name;
