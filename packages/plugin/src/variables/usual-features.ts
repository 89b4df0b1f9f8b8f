import type { ColumnFacts, DataFacts, EventTableFacts } from "../advice.ts";
import type { Features } from "../method.ts";
import { amountIn } from "./orders/order-fields.ts";
import { ordersIn } from "./orders/orders-in.ts";

const MOST_TABLES = 3;
const MOST_FIELDS = 2;
const MOST_ATTRIBUTES = 12;
/** An attribute that fewer know says little. */
const KNOWN = 0.5;
/** A field of fewer different values is a code of no interest when summed, and no variety. */
const DIFFERENT = 10;
/** A text of more different values is a name and no group. */
const MOST_TEXTS = 50;
/** Numbers that only tell rows apart, or places on a map, are no amounts, whatever their type. */
const NO_AMOUNT =
  /(?:^|[_\s]|(?<=[a-z])(?=[A-Z]))(?:[Ii][Dd]|[Nn]o|[Nn]r|[Nn]umber|[Kk]ey|[Cc]ode|[Ii]ndex|[Ll]at(?:itude)?|[Ll]on(?:gitude)?|[Ll]ng)$/u;

/** What one piece costs. */
const PRICE = /price/iu;

type Named = readonly [name: string, feature: Features[string]];

/**
 * Numeric features that suit most data, by name: how often and how recently customers did what events say, for how much and how
 * varied they bought, and numbers and yes or no of their own. At most three event tables, that of orders first, and twelve
 * attributes.
 */
export function usualFeatures(data: DataFacts): Features {
  const orders = ordersIn(data)[0]?.table;
  const main = orders ? [...amounts(orders, data), ...variety(orders, data)] : [];
  const [first = [], ...others] = tablesToCount(data, orders).map((table) => rhythm(table, data));
  return Object.fromEntries([
    ...first,
    ...main,
    ...others.flat(),
    ...data.attributes
      .filter((attribute) => isNumber(attribute, data.customers))
      .slice(0, MOST_ATTRIBUTES)
      .map((attribute) => own(attribute, data)),
  ]);
}

/** Texts of the customers that part them into groups, by name: at most fifty different ones each. */
export const usualGroups = (data: DataFacts): Features =>
  Object.fromEntries(
    data.attributes
      .filter((attribute) => isGroup(attribute, data.customers))
      .map((attribute) => own(attribute, data)),
  );

/** Orders first, then tables with money, then those of most customers. Orders and their lines have one rhythm: one of them is enough. */
const tablesToCount = (
  { events }: DataFacts,
  orders: EventTableFacts | undefined,
): readonly EventTableFacts[] =>
  events
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => importance(b, orders) - importance(a, orders) || b.customers - a.customers)
    .filter((table, i, all) => !all.slice(0, i).some((earlier) => isSame(earlier, table)))
    .slice(0, MOST_TABLES);

const importance = (table: EventTableFacts, orders: EventTableFacts | undefined): number =>
  table === orders ? 2 : Number(table.fields.some(isMoney));

const isSame = (a: EventTableFacts, b: EventTableFacts): boolean =>
  a.customers === b.customers && a.first === b.first && a.last === b.last;

/** How often and how recently. */
function rhythm(table: EventTableFacts, { nameInRule }: DataFacts): readonly Named[] {
  const [name, own] = [nameInRule(table.name), word(table.name)];
  const last = `last of ${name}.${nameInRule(table.time)} ever`;
  return [
    [`${own}_count`, { expression: `count of ${name} ever`, doc: `How many ${table.name}.` }],
    [
      `${own}_in_90_days`,
      { expression: `count of ${name} in last 90 days`, doc: `How many ${table.name} of late.` },
    ],
    [
      `days_since_${own}`,
      {
        expression: `days since (${last})`,
        doc: `How long ago the last of ${table.name} was.`,
        unit: "days",
      },
    ],
  ];
}

/** How much. */
const amounts = (table: EventTableFacts, { nameInRule }: DataFacts): readonly Named[] =>
  withoutPrices(table)
    .toSorted((a, b) => Number(isMoney(b)) - Number(isMoney(a)))
    .slice(0, MOST_FIELDS)
    .map(({ name }): Named => [
      `${word(table.name)}_${word(name)}`,
      {
        expression: `sum of ${nameInRule(table.name)}.${nameInRule(name)} ever`,
        doc: `All ${name} of ${table.name}.`,
      },
    ]);

/** A sum of what single pieces cost means nothing: a price counts only where it says what was paid, or is all there is. */
function withoutPrices(table: EventTableFacts): readonly ColumnFacts[] {
  const [paid, all] = [amountIn(table), table.fields.filter(isAmount)];
  const others = all.filter((field) => field === paid || !PRICE.test(field.name));
  return others.length === 0 ? all : others;
}

/** How many different things, or different orders where a row is a line of one. */
const variety = (table: EventTableFacts, { nameInRule }: DataFacts): readonly Named[] =>
  table.fields
    .filter(
      ({ name, column, distinct }) =>
        column.type.kind === "text" && distinct > DIFFERENT && name !== table.key,
    )
    .slice(0, MOST_FIELDS)
    .map(({ name }): Named => [
      `different_${word(name)}`,
      {
        expression: `count of distinct ${nameInRule(table.name)}.${nameInRule(name)} ever`,
        doc: `How many different ${name} in ${table.name}.`,
      },
    ]);

const own = ({ name, column }: ColumnFacts, { nameInRule }: DataFacts): Named => [
  word(name),
  {
    expression: nameInRule(name),
    doc: column.description ?? `The customer's ${name}.`,
    ...(column.unit !== undefined && { unit: column.unit }),
  },
];

const isMoney = ({ column }: ColumnFacts): boolean => column.type.kind === "money";

const isAmount = (field: ColumnFacts): boolean =>
  isMoney(field) ||
  (field.column.type.kind === "number" &&
    field.distinct > DIFFERENT &&
    !NO_AMOUNT.test(field.name));

const isNumber = (
  { name, column: { type }, known, distinct }: ColumnFacts,
  customers: number,
): boolean =>
  !NO_AMOUNT.test(name) &&
  ["number", "money", "approx", "yes/no"].includes(type.kind) &&
  distinct > 1 &&
  known >= KNOWN * customers;

const isGroup = ({ column: { type }, known, distinct }: ColumnFacts, customers: number): boolean =>
  (type.kind === "text" || type.kind === "enum") &&
  distinct > 1 &&
  distinct <= MOST_TEXTS &&
  known >= KNOWN * customers;

/** As a name of a feature: letters, digits and `_`. */
const word = (name: string): string => name.replace(/\W/gu, "_").replace(/^(?=\d)/u, "_");
