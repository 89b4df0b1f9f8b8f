import type { Value } from "@satsuma/ir";
import { SatsumaError, typeName } from "@satsuma/model";
import type { ColumnFacts, DataFacts } from "@satsuma/plugin";
import { paidOrdersIn } from "@satsuma/plugin/variables";
import type { Session } from "../queries/session.ts";
import { expressionValue } from "../queries/expression-value.ts";

/** A value of customers that a card is about. */
export interface BasisValue {
  /** In the rule language. */
  readonly expression: string;
  readonly value: Value;
  /** A currency; empty for a bare number. */
  readonly unit: string;
}

/** What a card knows of customers: what the config says, or what the data suggests. */
export interface Basis {
  readonly value?: BasisValue;
  readonly margin?: BasisValue;
  readonly reach?: BasisValue;
}

/**
 * What customers are worth, what is left of it, and who can be reached.
 *
 * @throws RuleErrors when an expression of the config has mistakes
 * @throws SatsumaError `CONFIG_SCORECARD` when it is not of the kind that is needed
 */
export function basisOf(facts: DataFacts, session: Session): Basis {
  const { scorecard = {} } = session.config;
  const value = scorecard.value ?? usualValue(facts);
  const margin = scorecard.margin ?? usualMargin(facts);
  const reach = scorecard.reach ?? usualReach(facts);
  return {
    ...(value === undefined ? {} : { value: amountOf("value", value, session) }),
    ...(margin === undefined ? {} : { margin: amountOf("margin", margin, session) }),
    ...(reach === undefined ? {} : { reach: truthOf("reach", reach, session) }),
  };
}

const WINDOW = "in last 12 months";
const MARGIN = /margin|profit/iu;
const CONSENT =
  /opt.?in|consent|subscri(?:bed|ber)|contactable|newsletter|may.?(?:be.?)?(?:contact|mail|e.?mail|call)/iu;
const REFUSAL = /un.?subscri|opt.?out|(?:do|must).?not|no.?(?:mail|contact)/iu;
/** More ways to reach someone than a rule should name. */
const MOST_WAYS = 5;

function usualValue(facts: DataFacts): string | undefined {
  const orders = paidOrdersIn(facts);
  return orders && sumOf(orders.table.name, orders.amount.name, facts);
}

function usualMargin(facts: DataFacts): string | undefined {
  const table = paidOrdersIn(facts)?.table;
  const field = table?.fields.find(({ name, column }) => MARGIN.test(name) && isNumber(column));
  return table && field && sumOf(table.name, field.name, facts);
}

const sumOf = (table: string, field: string, { nameInRule }: DataFacts): string =>
  `sum of ${nameInRule(table)}.${nameInRule(field)} ${WINDOW}`;

const isNumber = ({ type }: Pick<ColumnFacts["column"], "type">): boolean =>
  type.kind === "number" || type.kind === "money" || type.kind === "approx";

/** Anybody who may be contacted in one way or another. */
function usualReach({ attributes, nameInRule }: DataFacts): string | undefined {
  const ways = attributes.filter(
    ({ name, column }) =>
      column.type.kind === "yes/no" && CONSENT.test(name) && !REFUSAL.test(name),
  );
  if (ways.length === 0) return undefined;
  return ways
    .slice(0, MOST_WAYS)
    .map(({ name }) => nameInRule(name))
    .join(" or ");
}

function amountOf(criterion: string, expression: string, session: Session): BasisValue {
  const value = expressionValue(expression, `scorecard.${criterion}`, session);
  const { type } = value;
  if (!isNumber({ type })) throw wrongKind(criterion, expression, "a number or an amount", value);
  const currency = type.kind === "money" || type.kind === "approx" ? type.currency : undefined;
  return { expression, value, unit: currency ?? "" };
}

function truthOf(criterion: string, expression: string, session: Session): BasisValue {
  const value = expressionValue(expression, `scorecard.${criterion}`, session);
  if (value.type.kind !== "yes/no")
    throw wrongKind(criterion, expression, "a condition, yes or no", value);
  return { expression, value, unit: "share" };
}

const wrongKind = (
  criterion: string,
  expression: string,
  wanted: string,
  { type }: Value,
): SatsumaError =>
  new SatsumaError(
    "CONFIG_SCORECARD",
    `scorecard.${criterion} must be ${wanted}, got ${typeName(type)}: ${expression}`,
    { help: "correct the expression in the config" },
  );
