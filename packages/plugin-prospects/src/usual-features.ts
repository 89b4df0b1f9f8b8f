import type { ColumnFacts, DataFacts, EventTableFacts } from "@satsuma/plugin";

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

/** Features that suit most data, by name: how often, how recently, how much; numbers of the customers themselves. */
export function usualFeatures(data: DataFacts): Record<string, string> {
  const [main, ...others] = mainTables(data).slice(0, MOST_TABLES);
  const attributes = data.attributes.filter((attribute) => isUseful(attribute, data.customers));
  return Object.fromEntries([
    ...(main ? [...rhythm(main, data), ...amounts(main, data), ...variety(main, data)] : []),
    ...others.flatMap((table) => rhythm(table, data)),
    ...attributes
      .slice(0, MOST_ATTRIBUTES)
      .map(({ name }): [string, string] => [word(name), data.nameInRule(name)]),
  ]);
}

/** Tables with rows: purchases first, then those with amounts of money, then those of most customers. */
const mainTables = ({ events }: DataFacts): EventTableFacts[] =>
  events
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => importance(b) - importance(a) || b.customers - a.customers)
    .filter((table, i, all) => !all.slice(0, i).some((earlier) => isSame(earlier, table)));

const PURCHASES = /^(?:orders?|purchases?|sales|transactions?|invoices?)$/iu;

const importance = (table: EventTableFacts): number =>
  PURCHASES.test(table.name) ? 2 : Number(hasMoney(table));

/** Orders and their lines happen at the same moments: their rhythm is the same. */
const isSame = (a: EventTableFacts, b: EventTableFacts): boolean =>
  a.customers === b.customers && a.first === b.first && a.last === b.last;

const hasMoney = ({ fields }: EventTableFacts): boolean =>
  fields.some(({ column }) => column.type.kind === "money");

/** How often and how recently. */
function rhythm(table: EventTableFacts, { nameInRule }: DataFacts): [string, string][] {
  const [name, own] = [nameInRule(table.name), word(table.name)];
  const last = `last of ${name}.${nameInRule(table.time)} ever`;
  return [
    [`${own}_count`, `count of ${name} ever`],
    [`${own}_in_90_days`, `count of ${name} in last 90 days`],
    [`days_since_${own}`, `days since (${last})`],
  ];
}

/** How much. */
function amounts(table: EventTableFacts, { nameInRule }: DataFacts): [string, string][] {
  const fields = table.fields.filter(isAmount).toSorted(moneyFirst).slice(0, MOST_FIELDS);
  return fields.map((field) => [
    `${word(table.name)}_${word(field.name)}`,
    `sum of ${nameInRule(table.name)}.${nameInRule(field.name)} ever`,
  ]);
}

/** How many different things, or different orders where a row is a line of one. */
function variety(table: EventTableFacts, { nameInRule }: DataFacts): [string, string][] {
  const fields = table.fields.filter(
    ({ name, column, distinct }) =>
      column.type.kind === "text" && distinct > DIFFERENT && name !== table.key,
  );
  return fields
    .slice(0, MOST_FIELDS)
    .map((field) => [
      `different_${word(field.name)}`,
      `count of distinct ${nameInRule(table.name)}.${nameInRule(field.name)} ever`,
    ]);
}

const isAmount = ({ name, column: { type }, distinct }: ColumnFacts): boolean =>
  type.kind === "money" ||
  (type.kind === "number" && distinct > DIFFERENT && !NO_AMOUNT.test(name));

const moneyFirst = (a: ColumnFacts, b: ColumnFacts): number =>
  Number(b.column.type.kind === "money") - Number(a.column.type.kind === "money");

const isUseful = (
  { name, column: { type }, known, distinct }: ColumnFacts,
  customers: number,
): boolean =>
  !NO_AMOUNT.test(name) &&
  ["number", "money", "approx", "yes/no"].includes(type.kind) &&
  distinct > 1 &&
  known >= KNOWN * customers;

/** Texts of the customers that part them into groups, by name. */
export const textFeatures = ({
  attributes,
  customers,
  nameInRule,
}: DataFacts): Record<string, string> =>
  Object.fromEntries(
    attributes
      .filter((attribute) => isGroup(attribute, customers))
      .map(({ name }) => [word(name), nameInRule(name)]),
  );

const isGroup = ({ column: { type }, known, distinct }: ColumnFacts, customers: number): boolean =>
  (type.kind === "text" || type.kind === "enum") &&
  distinct > 1 &&
  distinct <= MOST_TEXTS &&
  known >= KNOWN * customers;

/** As a name of a feature: letters, digits and `_`. */
const word = (name: string): string => name.replace(/\W/gu, "_").replace(/^(?=\d)/u, "_");
