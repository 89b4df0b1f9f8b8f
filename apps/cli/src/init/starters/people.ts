import { quoteName } from "@satsuma/engine";
import { textLiteral } from "../rule-text.ts";
import type { ColumnFacts, FileFacts } from "../facts.ts";
import { isNumeric } from "../facts.ts";
import type { ProposedCustomers } from "../proposal.ts";
import { keyWords, ruleName, says } from "../words.ts";
import { roundFigure } from "./round-figures.ts";
import type { Starter, StarterFile } from "./starter.ts";

/** A number of customers' rows, with values that a quarter and three quarters of the rows stay at or below. */
export interface NumberSpread {
  readonly column: string;
  readonly quarter: number;
  readonly threeQuarters: number;
}

/** Segments by what customers are; undefined where the customer table has no column fit for it. */
export function peopleStarters(
  customers: ProposedCustomers,
  spreads: readonly NumberSpread[],
): StarterFile | undefined {
  const listed = listable(customers.file, customers.key);
  const starters = [
    ...listed.slice(0, 3).flatMap((column) => byValue(column, customers)),
    ...flags(customers.file).flatMap((column) => byFlag(column, customers)),
    ...spreads.slice(0, 2).flatMap((spread) => byNumber(spread, customers)),
    ...together(listed, spreads, customers),
  ];
  if (starters.length === 0) return undefined;
  return {
    file: "people.seg",
    heading: "What customers are: by the columns of the customer table.",
    starters,
  };
}

/** Columns whose values can be named one by one, those that divide the customers most first. */
function listable(file: FileFacts, key: string): readonly ColumnFacts[] {
  const few = file.columns.filter(
    ({ name, type, distinct }) =>
      name !== key &&
      distinct >= 2 &&
      distinct <= 12 &&
      (type.kind === "text" || type.kind === "enum"),
  );
  return few.toSorted((a, b) => worth(b) - worth(a));
}

const tellingWords =
  /contract|plan|tier|segment|status|channel|method|country|region|state|gender|income|education|source/iu;

/** How much a column is worth a segment: what its values tell, and more where its name promises more. */
const worth = (column: ColumnFacts): number =>
  entropy(column) + (tellingWords.test(column.name) ? 1 : 0);

/** Bits that a value of the column tells. @see Shannon, A Mathematical Theory of Communication, 1948 */
const entropy = ({ top }: ColumnFacts): number =>
  top.reduce((sum, { share }) => sum - share * Math.log2(share), 0);

const outcomes = /churn|active|opt|consent|subscrib|member|vip|newsletter/iu;

/** A yes/no column that is about the bond with the customer. */
const flags = (file: FileFacts): readonly ColumnFacts[] =>
  file.columns
    .filter(({ name, type }) => type.kind === "yes/no" && outcomes.test(name))
    .slice(0, 1);

/** Numeric columns of a customer table that are worth a quantile. */
export const measurable = (file: FileFacts, key: string): readonly ColumnFacts[] =>
  file.columns.filter(
    (column) =>
      column.name !== key &&
      isNumeric(column) &&
      column.distinct > 12 &&
      !says(column.name, keyWords),
  );

/** One segment for the most frequent value of a column. */
function byValue(column: ColumnFacts, customers: ProposedCustomers): readonly Starter[] {
  const value = column.top[0]?.value;
  if (value === undefined) return [];
  const attribute = attributeOf(column.name, customers);
  return [
    {
      name: nameOf(`${column.name} ${value}`),
      title: `${column.name}: ${value}`,
      tags: ["people"],
      where: [`${attribute} is ${textLiteral(value)}`],
    },
  ];
}

/** A yes and the rest, which holds those of whom it is not known. */
function byFlag({ name, known }: ColumnFacts, customers: ProposedCustomers): readonly Starter[] {
  const attribute = attributeOf(name, customers);
  const isAlwaysKnown = known === customers.file.rows;
  return [
    { name: nameOf(name), title: `${name}: yes`, tags: ["people"], where: [attribute] },
    {
      name: nameOf(`not ${name}`),
      title: `${name}: ${isAlwaysKnown ? "no" : "no, or not known"}`,
      tags: ["people"],
      teaches:
        "A rule and its `not` are all customers together: whoever is not in the one is in the other.",
      where: [`not ${attribute}`],
    },
  ];
}

/** The top and the bottom quarter of a number. */
function byNumber(
  { column, quarter, threeQuarters }: NumberSpread,
  customers: ProposedCustomers,
): readonly Starter[] {
  const attribute = attributeOf(column, customers);
  const [low, high] = [roundFigure(quarter), roundFigure(threeQuarters)];
  if (low === high) return [];
  return [
    {
      name: nameOf(`high ${column}`),
      title: `${column}: about the top quarter`,
      tags: ["people"],
      where: [`${attribute} >= ${high}`],
    },
    {
      name: nameOf(`low ${column}`),
      title: `${column}: about the bottom quarter`,
      description: "Customers whose figure is not known are in neither.",
      tags: ["people"],
      where: [`${attribute} <= ${low}`],
    },
  ];
}

/** A combination, to show how conditions are joined. */
function together(
  listed: readonly ColumnFacts[],
  spreads: readonly NumberSpread[],
  customers: ProposedCustomers,
): readonly Starter[] {
  const [column] = listed;
  const [spread] = spreads;
  const values = column?.top.slice(0, 2).map(({ value }) => textLiteral(value)) ?? [];
  if (column === undefined || spread === undefined || values.length < 2) return [];
  return [
    {
      name: "combined",
      title: `${column.name} and ${spread.column} together`,
      description: "A rule to rewrite: a list of values, and a range.",
      tags: ["people"],
      teaches:
        "Conditions are joined by `and` or `or`; where both occur, parentheses say what belongs together.",
      where: [
        `${attributeOf(column.name, customers)} in (${values.join(", ")})`,
        `and ${attributeOf(spread.column, customers)} between ${roundFigure(spread.quarter)} and ${roundFigure(spread.threeQuarters)}`,
      ],
    },
  ];
}

/** A column as an attribute in rules. */
const attributeOf = (column: string, { renamed }: ProposedCustomers): string =>
  quoteName(renamed[column] ?? column);

/** A segment's name for something told in words. */
const nameOf = (text: string): string => ruleName(text).slice(0, 40).replace(/_+$/u, "");
