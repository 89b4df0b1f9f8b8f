import { checkExpression, quoteName } from "@satsuma/language";
import { hasErrors } from "@satsuma/model";
import type { Column, ValueType } from "@satsuma/model";
import type { Value } from "@satsuma/ir";
import type { ColumnFacts, DataFacts, Features } from "@satsuma/plugin";
import { ordersIn, usualFeatures } from "@satsuma/plugin/variables";
import type { Session } from "../queries/session.ts";
import type { ProfiledVariable, SkippedVariable } from "./profile-result.ts";

/** A value of every customer that is to be compared. */
export interface Variable {
  readonly name: string;
  readonly origin: ProfiledVariable["origin"];
  readonly expression: string;
  readonly doc?: string;
  readonly unit?: string;
  readonly kind: ProfiledVariable["kind"];
  readonly value: Value;
  /** What it is computed from, as `readsOf` says it; a trait also by its method. */
  readonly reads: ReadonlySet<string>;
}

/** A text of more different values is a name or free text and no category. */
const MOST_CATEGORIES = 50;

/** Filled in once all methods are planned. */
const none: ReadonlySet<string> = new Set();

/** The attributes that can be compared, and the others with the reason. */
export function attributeVariables(
  facts: DataFacts,
  session: Session,
): { readonly variables: readonly Variable[]; readonly skipped: readonly SkippedVariable[] } {
  const skipped: SkippedVariable[] = [];
  const variables = facts.attributes.flatMap((attribute) => {
    const why = whyNot(attribute, session);
    if (why === undefined) return [attributeVariable(attribute, session)];
    skipped.push({ name: attribute.name, why });
    return [];
  });
  return { variables, skipped };
}

/** How often and how recently customers did things, how much and how varied: the usual features but for attributes. */
export const behaviourVariables = (facts: DataFacts, session: Session): readonly Variable[] =>
  Object.entries({ ...usualFeatures({ ...facts, attributes: [] }), ...whatWasPaid(facts) }).map(
    ([name, { expression, doc, unit }]): Variable => {
      const value = valueOf(expression, session);
      const own = unit ?? unitOf(value.type);
      return {
        name,
        origin: "behaviour",
        expression,
        ...(doc === undefined ? {} : { doc }),
        ...(own === undefined ? {} : { unit: own }),
        kind: "number",
        value,
        reads: none,
      };
    },
  );

/** What customers paid in all; among the usual features too, unless there are other numbers before it. */
function whatWasPaid(facts: DataFacts): Features {
  const [orders] = ordersIn(facts);
  if (orders?.amount === undefined) return {};
  const { name, amount } = { name: orders.table.name, amount: orders.amount.name };
  return {
    [`${name}_${amount}`.replace(/\W/gu, "_")]: {
      expression: `sum of ${quoteName(name)}.${quoteName(amount)} ever`,
      doc: `All ${amount} of ${name}.`,
    },
  };
}

/** Numbers that stand for groups, of which no median can be told. */
const NUMBERED = /(?:^|[._])(?:cluster|group|leaf|topic)$/iu;

/** A trait's variable; undefined for values that cannot be compared. */
export function traitVariable(
  trait: string,
  about: Column,
  { value, reads }: Pick<Variable, "value" | "reads">,
): Variable | undefined {
  const kind = kindOf(about.type);
  if (kind === undefined || kind === "list") return undefined;
  if (kind === "number" && NUMBERED.test(trait)) return undefined;
  return { name: trait, origin: "trait", expression: trait, kind, value, reads, ...said(about) };
}

function whyNot(
  { name, column: { type }, known, distinct }: ColumnFacts,
  { catalogue }: Session,
): string | undefined {
  if (known === 0) return "nobody has a value";
  const kind = kindOf(type);
  if (kind === undefined) return `values of type ${type.kind} are not compared`;
  if (distinct < 2 && kind !== "list") return "everyone who has a value has the same";
  if (kind === "categories" && distinct > MOST_CATEGORIES)
    return `${distinct > MANY ? "more than 1,000" : distinct} different values: it names customers and does not group them`;
  const isNumberOf = IDENTIFIER.test(name) && (distinct === known || distinct > MANY);
  return name === catalogue.customer.key.name || (kind === "number" && isNumberOf)
    ? "it tells customers apart"
    : undefined;
}

/** Up to so many different values are counted exactly. */
const MANY = 1000;

const IDENTIFIER = /(?:^|[_\s]|(?<=[a-z])(?=[A-Z]))(?:id|no|nr|number|key|code|index)$/iu;

function attributeVariable({ name, column }: ColumnFacts, session: Session): Variable {
  const expression = quoteName(name);
  return {
    name,
    origin: "attribute",
    expression,
    kind: kindOf(column.type) ?? "categories",
    value: valueOf(expression, session),
    reads: none,
    ...said(column),
  };
}

function said({ description, unit, type }: Column): Pick<Variable, "doc" | "unit"> {
  const own = unit ?? unitOf(type);
  return {
    ...(description === undefined ? {} : { doc: description }),
    ...(own === undefined ? {} : { unit: own }),
  };
}

const unitOf = (type: ValueType): string | undefined =>
  type.kind === "money" || type.kind === "approx" ? type.currency : undefined;

function kindOf(type: ValueType): Variable["kind"] | undefined {
  switch (type.kind) {
    case "number":
    case "money":
    case "approx":
      return "number";
    case "date":
    case "instant":
      return "date";
    case "text":
    case "enum":
      return "categories";
    case "yes/no":
      return "yes/no";
    case "list":
      return type.of.kind === "text" || type.of.kind === "enum" ? "list" : undefined;
    case "annual date":
    case "duration":
    case "point":
      return undefined;
  }
}

/** @throws TypeError for an expression that is none: those here are made of names of the catalogue */
function valueOf(expression: string, session: Session): Value {
  const found = checked(expression, session);
  if (found.kind === "value") return found.value;
  // A yes/no attribute as a condition would no longer know what is unknown.
  return found.cond.kind === "isYes"
    ? found.cond.value
    : { kind: "truth", type: { kind: "yes/no" }, nullable: false, of: found.cond };
}

function checked(expression: string, { catalogue, program }: Session) {
  const { result, diagnostics } = checkExpression(expression, "<profile>", catalogue, program);
  if (result === undefined || hasErrors(diagnostics))
    throw new TypeError(`expression must check, got ${expression}: ${diagnostics[0]?.message}`);
  return result;
}
