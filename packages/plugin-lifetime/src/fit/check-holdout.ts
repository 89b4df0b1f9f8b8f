import type { Holdout, OrderPart } from "../model.ts";
import type { Buying } from "../rates/buying.ts";
import { orderModels } from "../rates/order-models.ts";
import type { Seen } from "../read-histories.ts";

/** The last group of the comparison holds all who came back as often or more. */
const LAST_GROUP = 7;

/** 95 % of a normal variable lie within so many standard deviations. */
const Z = 1.959_963_984_540_054;

interface Outcome {
  readonly repeats: number;
  readonly actual: number;
  readonly expected: number;
  readonly atPace: number;
}

/**
 * Compares the orders of weeks that were kept back with those a model expected that had not seen them, as the authors of
 * both models do.
 *
 * @returns nothing when nothing was expected, for then nothing can be compared
 */
export function checkHoldout(
  customers: readonly Seen[],
  part: OrderPart & { readonly kind: "bg-nbd" | "pareto-nbd" },
  weeks: number,
): Holdout | undefined {
  const outcomes = customers.flatMap(({ now, before }) =>
    before === undefined ? [] : outcomeOf(now, before, part, weeks),
  );
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const actual = sum((outcome) => outcome.actual);
  const expected = sum((outcome) => outcome.expected);
  if (!(expected > 0)) return undefined;
  const mean = (of: (outcome: Outcome) => number) => sum(of) / outcomes.length;
  return {
    weeks,
    customers: outcomes.length,
    actual,
    expected,
    ratio: intervalOfRatio(outcomes, actual, expected),
    error: mean((outcome) => Math.abs(outcome.actual - outcome.expected)),
    paceError: mean((outcome) => Math.abs(outcome.actual - outcome.atPace)),
    groups: groupsOf(outcomes),
  };
}

function outcomeOf(
  now: Buying,
  before: Buying,
  { kind, parameters }: OrderPart & { readonly kind: "bg-nbd" | "pareto-nbd" },
  weeks: number,
): Outcome {
  const { alive, ordersIfAlive } = orderModels[kind];
  return {
    repeats: before.repeats,
    actual: now.repeats - before.repeats,
    expected: alive(parameters, before) * ordersIfAlive(parameters, before, weeks),
    atPace: before.age > 0 ? (before.repeats / before.age) * weeks : 0,
  };
}

/** Errors of customers are independent, so that their sum scatters with the root of the number. */
function intervalOfRatio(outcomes: readonly Outcome[], actual: number, expected: number) {
  const bias = (actual - expected) / outcomes.length;
  const variance = outcomes.reduce(
    (sum, outcome) => sum + (outcome.actual - outcome.expected - bias) ** 2,
    0,
  );
  const half = (Z * Math.sqrt(variance)) / expected;
  return { low: Math.max(0, actual / expected - half), high: actual / expected + half };
}

const groupsOf = (outcomes: readonly Outcome[]): Holdout["groups"] =>
  [...Map.groupBy(outcomes, ({ repeats }) => Math.min(repeats, LAST_GROUP))]
    .toSorted(([a], [b]) => a - b)
    .map(([repeats, group]) => ({
      repeats,
      customers: group.length,
      actual: group.reduce((sum, { actual }) => sum + actual, 0) / group.length,
      expected: group.reduce((sum, { expected }) => sum + expected, 0) / group.length,
    }));
