import type { Advice, DataFacts, Features } from "@satsuma/plugin";
import { counted, ordersIn, usualFeatures, usualGroups } from "@satsuma/plugin/variables";
import type { OrderTable } from "@satsuma/plugin/variables";

const CUSTOMERS_A_FEATURE = 10;
const AHEAD_DAYS = 90;

/** What components, factors and regressions could do with a project's data. */
export function advise(data: DataFacts): Advice[] {
  const features = expressionsOf(usualFeatures(data));
  return [
    ...structureAdvice(data, features),
    ...regressionAdvice(
      data,
      outcomesOf(data, { ...features, ...expressionsOf(usualGroups(data)) }),
    ),
  ];
}

const expressionsOf = (features: Features): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(features).map(([name, { expression }]) => [name, expression]));

function structureAdvice(data: DataFacts, features: Readonly<Record<string, string>>): Advice[] {
  const count = Object.keys(features).length;
  const missing = [
    ...(count < 3 ? ["At least three features that are numbers, amounts, or yes or no."] : []),
    ...(data.customers <= count + 1 ? ["More customers than features."] : []),
  ];
  const isEnough = count >= 5 && data.customers >= CUSTOMERS_A_FEATURE * count;
  const common = {
    fit: missing.length > 0 ? ("not" as const) : isEnough ? ("well" as const) : ("fairly" as const),
    because: `${count} features of ${counted(data.customers)} customers can be compared.`,
    missing,
    ...(missing.length === 0 && { config: { features } }),
  };
  return [
    {
      method: "components",
      goal: "sum up many measures in a few",
      words: ["components", "principal components", "pca", "sum up", "reduce"],
      ...common,
    },
    {
      method: "factors",
      goal: "find what lies behind related measures or survey answers",
      words: ["factors", "factor analysis", "survey", "attitudes", "behind"],
      ...common,
    },
  ];
}

/** An outcome that could be foretold, and from what. */
interface Outcome {
  readonly expression: string;
  readonly features: Readonly<Record<string, string>>;
  readonly ahead?: { readonly horizon: string; readonly among: string };
  /** Days of events there are; absent where none are needed. */
  readonly days?: number;
}

interface Outcomes {
  readonly linear?: Outcome;
  readonly logistic?: Outcome;
}

/** What orders bring in the last months; without one, the last attribute that says yes or no. */
function outcomesOf(data: DataFacts, features: Readonly<Record<string, string>>): Outcomes {
  const [orders] = ordersIn(data);
  return orders === undefined ? fromAttribute(data, features) : fromEvents(orders, data, features);
}

function fromEvents(
  { table, amount, days }: OrderTable,
  { nameInRule }: DataFacts,
  features: Readonly<Record<string, string>>,
): Outcomes {
  const window = `in last ${AHEAD_DAYS} days`;
  const name = nameInRule(table.name);
  const common = {
    features,
    // Who came later was no customer then: what is unknown of them would give the outcome away.
    ahead: { horizon: `${AHEAD_DAYS} days`, among: `has ${name} ever` },
    days,
  };
  return {
    linear: {
      ...common,
      expression: amount
        ? `sum of ${name}.${nameInRule(amount.name)} ${window}`
        : `count of ${name} ${window}`,
    },
    logistic: { ...common, expression: `has ${name} ${window}` },
  };
}

function fromAttribute(
  { attributes, nameInRule }: DataFacts,
  features: Readonly<Record<string, string>>,
): Outcomes {
  const last = attributes.findLast(
    ({ column, distinct }) => column.type.kind === "yes/no" && distinct > 1,
  );
  if (last === undefined) return {};
  const expression = nameInRule(last.name);
  const others = Object.entries(features).filter(([, feature]) => feature !== expression);
  return { logistic: { expression, features: Object.fromEntries(others) } };
}

const regressionAdvice = (data: DataFacts, { linear, logistic }: Outcomes): Advice[] => [
  adviceOn(data, "linear", linear, {
    goal: "foretell an amount and say what it goes with",
    words: ["linear", "regression", "foretell", "predict", "spend", "drivers"],
  }),
  adviceOn(data, "logistic", logistic, {
    goal: "foretell a yes or no and say what it goes with",
    words: ["logistic", "regression", "probability", "propensity", "drivers"],
  }),
];

function adviceOn(
  { customers }: DataFacts,
  method: "linear" | "logistic",
  outcome: Outcome | undefined,
  about: Pick<Advice, "goal" | "words">,
): Advice {
  const missing = outcome === undefined ? [nothing[method]] : missingOf(outcome, customers);
  const base = {
    method,
    ...about,
    fit: missing.length > 0 ? ("not" as const) : ("fairly" as const),
    missing,
  };
  if (outcome === undefined) return { ...base, because: "Nothing is there to foretell." };
  const { expression, features, ahead } = outcome;
  return {
    ...base,
    because: ahead
      ? `${counted(customers)} customers can be looked at ${ahead.horizon} before the outcome ${expression}.`
      : `${counted(customers)} customers have a known ${expression}.`,
    ...(missing.length === 0 && {
      config: {
        features,
        ...(ahead && { among: ahead.among }),
        [method]: { outcome: expression, ...(ahead && { horizon: ahead.horizon }) },
      },
    }),
  };
}

const nothing = {
  linear: "A table of events, whose amounts can be foretold.",
  logistic: "A table of events, or an attribute that says yes or no.",
};

function missingOf({ features, days }: Outcome, customers: number): string[] {
  const needed = CUSTOMERS_A_FEATURE * (Object.keys(features).length + 1);
  const hasFeatures = Object.keys(features).length > 0;
  return [
    ...(days !== undefined && days < 2 * AHEAD_DAYS
      ? [`At least ${2 * AHEAD_DAYS} days of events: they span ${Math.floor(days)}.`]
      : []),
    ...(hasFeatures ? [] : ["Features of the customers."]),
    ...(customers < needed
      ? [
          `At least ${counted(needed)} customers for as many features: there are ${counted(customers)}.`,
        ]
      : []),
  ];
}
