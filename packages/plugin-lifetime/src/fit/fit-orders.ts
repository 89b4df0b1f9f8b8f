import type { LifetimeParams } from "../config.ts";
import type { OrderPart } from "../model.ts";
import { groupAlike } from "../rates/buying.ts";
import type { Buying } from "../rates/buying.ts";
import { orderModels } from "../rates/order-models.ts";
import { maximizeLikelihood } from "./maximum-likelihood.ts";
import type { Estimate } from "./maximum-likelihood.ts";

/** How customers buy, and how well that is known. */
export interface FittedOrders {
  readonly part: OrderPart;
  /** Absent for the average. */
  readonly estimate?: Estimate;
}

/** With fewer customers who came back, or who did not, four parameters cannot be told from each other. */
export const NEEDED_REPEATERS = 30;

/** More customers than these add time and no digits: standard errors are below one in a hundred by then. */
const MOST_CUSTOMERS = { "bg-nbd": 100_000, "pareto-nbd": 20_000 } as const;

/** The first search is among about so many. */
const COARSE = 3000;

/** Fits the model of the parameters, or takes the average where too few came back. */
export async function fitOrders(
  customers: readonly Buying[],
  model: LifetimeParams["model"],
  { random, signal }: { readonly random: () => number; readonly signal: AbortSignal },
): Promise<FittedOrders> {
  const average = averageOf(customers);
  const repeaters = customers.filter(({ repeats }) => repeats > 0).length;
  if (repeaters < NEEDED_REPEATERS) return { part: { kind: "average", ...average } };
  const { logLikelihood, start, highest } = orderModels[model];
  const drawn = drawnFrom(customers, MOST_CUSTOMERS[model], random);
  const under = (some: readonly Buying[]) => {
    const groups = groupAlike(some);
    return (parameters: readonly number[]) => logLikelihood(parameters, groups);
  };
  const likelihood = {
    logLikelihood: under(drawn),
    coarse: under(everySo(drawn, COARSE)),
    start: start(average),
    highest,
  };
  const estimate = await maximizeLikelihood(likelihood, signal);
  return { part: { kind: model, parameters: estimate.parameters }, estimate };
}

function averageOf(customers: readonly Buying[]): { repeats: number; age: number } {
  const mean = (of: (customer: Buying) => number) =>
    customers.reduce((sum, customer) => sum + of(customer), 0) / Math.max(1, customers.length);
  return { repeats: mean(({ repeats }) => repeats), age: mean(({ age }) => age) };
}

/** All, or evenly spread ones of about that number. */
function everySo<Customer>(customers: readonly Customer[], most: number): readonly Customer[] {
  const step = Math.ceil(customers.length / most);
  return customers.filter((_, i) => i % step === 0);
}

/** All, or each with the same chance so that about as many are left as there may be. */
function drawnFrom<Customer>(
  customers: readonly Customer[],
  most: number,
  random: () => number,
): readonly Customer[] {
  if (customers.length <= most) return customers;
  const share = most / customers.length;
  return customers.filter(() => random() < share);
}
