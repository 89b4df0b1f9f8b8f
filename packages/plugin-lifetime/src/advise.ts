import type { Advice, ColumnFacts, DataFacts, EventTableFacts } from "@satsuma/plugin";
import type { LifetimeConfig } from "./config.ts";

/** Words that name a table of orders, and a field of what was paid. */
const ORDERS = /order|purchase|transaction|invoice|sale|basket|receipt/iu;
const AMOUNTS = /amount|total|paid|revenue|spen[dt]|value/iu;

/** Less history than this shows hardly anybody coming back. */
const WELL_WEEKS = 26;
const MS_A_WEEK = 7 * 86_400_000;

/** What the plugin could do with a project's data. */
export function advise(data: DataFacts): readonly Advice[] {
  const table = data.events
    .flatMap((events) => candidate(events))
    .toSorted((a, b) => b.likeness - a.likeness)[0];
  return [table === undefined ? impossible : possible(table)];
}

const GOAL = {
  method: "value",
  goal: "find out who will buy again, how often, and what they will be worth",
  words: ["lifetime", "value", "clv", "worth", "repeat orders", "alive", "loyalty"],
};

const impossible: Advice = {
  ...GOAL,
  fit: "not",
  because: "No event table has an amount of money.",
  missing: ["An event table of orders with what was paid, several for some customers."],
};

interface Candidate {
  readonly events: EventTableFacts;
  readonly amount: ColumnFacts;
  /** How much it looks like a table of orders. */
  readonly likeness: number;
}

/** The table with its likeliest amount; nothing when it has none or nobody is in it. */
function candidate(events: EventTableFacts): readonly Candidate[] {
  const [amount] = events.fields
    .filter(({ column, name, known }) => known > 0 && isAmount(name, column.type.kind))
    .toSorted((a, b) => amountLikeness(b) - amountLikeness(a));
  if (amount === undefined || events.customers === 0) return [];
  const likeness = (ORDERS.test(events.name) ? 2 : 0) + amountLikeness(amount);
  return [{ events, amount, likeness }];
}

const isAmount = (name: string, kind: string): boolean =>
  kind === "money" || ((kind === "number" || kind === "approx") && AMOUNTS.test(name));

const amountLikeness = ({ name, column }: ColumnFacts): number =>
  (/amount|paid|total/iu.test(name) ? 1 : 0) + (column.type.kind === "money" ? 0.5 : 0);

function possible({ events, amount }: Candidate): Advice {
  const weeks = weeksOf(events);
  const each = events.rows / events.customers;
  const isLong = weeks >= WELL_WEEKS && each >= 1.5 && events.customers >= 200;
  const config: LifetimeConfig = {
    orders: events.name,
    amount: amount.name,
    holdoutWeeks: holdoutFor(weeks),
  };
  return {
    ...GOAL,
    fit: isLong ? "well" : "fairly",
    because: `${count(events.customers)} customers with ${count(events.rows)} ${events.name} over ${Math.round(weeks)} weeks, and ${amount.name} says what was paid.`,
    missing: isLong ? [] : ["Half a year of orders or more, in which customers come back."],
    config,
  };
}

/** A whole year where there are two or more, for then seasons do not matter; else a quarter of the time. */
const holdoutFor = (weeks: number): number =>
  weeks >= 104 ? 52 : Math.max(1, Math.round(weeks / 4));

function weeksOf({ first, last }: EventTableFacts): number {
  if (first === undefined || last === undefined) return 0;
  return (Date.parse(last) - Date.parse(first)) / MS_A_WEEK;
}

const count = (number: number): string => number.toLocaleString("en-GB");
