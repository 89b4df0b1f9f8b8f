import { SatsumaError, nearestNames } from "@satsuma/model";
import type { ScorecardCriterion } from "../config/project-config.ts";
import { allCriteria } from "./measures.ts";

/** Weights by criterion: what was asked for before what the config says, and 1 where neither says anything. */
export type Weights = Readonly<Record<ScorecardCriterion, number>>;

/**
 * @param configured what the config says
 * @param asked what a person said for this card
 * @throws SatsumaError `SCORE_WEIGHT` when there is no such criterion, a weight is no number of 0 or more, or all are 0
 */
export function weightsOf(
  configured: Readonly<Record<string, number>>,
  asked: Readonly<Record<string, number>>,
): Weights {
  const given: Readonly<Record<string, number>> = { ...configured, ...asked };
  for (const [criterion, weight] of Object.entries(given)) check(criterion, weight);
  const entries = allCriteria.map((criterion) => [criterion, given[criterion] ?? 1] as const);
  if (entries.every(([, weight]) => weight === 0))
    throw new SatsumaError("SCORE_WEIGHT", "every criterion has the weight 0, so nothing counts", {
      help: "give at least one criterion a weight above 0",
    });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- there is an entry for every criterion
  return Object.fromEntries(entries) as unknown as Weights;
}

function check(criterion: string, weight: number): void {
  if (!allCriteria.some((each) => each === criterion)) {
    const [nearest] = nearestNames(criterion, allCriteria);
    const help =
      nearest === undefined ? `they are ${allCriteria.join(", ")}` : `did you mean "${nearest}"?`;
    throw new SatsumaError("SCORE_WEIGHT", `there is no criterion "${criterion}"`, { help });
  }
  if (weight >= 0 && weight < Infinity) return;
  throw new SatsumaError(
    "SCORE_WEIGHT",
    `the weight of ${criterion} must be a number of 0 or more, got ${weight}`,
    { help: "write it as value=2" },
  );
}
