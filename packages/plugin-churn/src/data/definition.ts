import type { CutOff, Features, ProjectFacts } from "@satsuma/plugin";
import { readWindow, windowDuration, windowWords } from "@satsuma/plugin/variables";
import { cutOffCount } from "../config.ts";
import type { ChurnParams } from "../config.ts";
import { times } from "../times.ts";

/** Whom it is about: customers who were active before the cut-off. Nothing when all are. */
export function amongOf(params: ChurnParams, { nameInRule }: ProjectFacts): string | undefined {
  if (params.among !== undefined) return params.among;
  if (params.events === undefined || params.churned !== undefined) return undefined;
  const active = readWindow(params.active);
  return `has ${nameInRule(params.events)} ${active === undefined ? "ever" : `in last ${windowWords(active)}`}`;
}

/** What became of a customer: how many events in the window, or whether the condition holds at its end. */
export function outcomesOf(params: ChurnParams, { nameInRule }: ProjectFacts): Features<"outcome"> {
  const { churned, events = "", window } = params;
  if (churned !== undefined) {
    return { outcome: { expression: churned, doc: "Whether the customer has left." } };
  }
  const span = windowWords(readWindow(window)!);
  return {
    outcome: {
      expression: `count of ${nameInRule(events)} in last ${span}`,
      doc: `How many ${events} there were in the ${span} after the cut-off.`,
    },
  };
}

/**
 * Points in the past, the latest first, a window apart: what is learnt of the one before has happened before the next is asked
 * about. Nothing when customers are looked at as of the run.
 */
export function cutOffsOf(params: ChurnParams): CutOff[] | undefined {
  const count = cutOffCount(params);
  const window = readWindow(params.window)!;
  if (count === 0) return undefined;
  return Array.from({ length: count }, (_, i) => ({
    features: windowDuration(times(i + 1, window)),
    outcomes: windowDuration(times(i, window)),
  }));
}
