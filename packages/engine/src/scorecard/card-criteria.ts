import type { ScorecardCriterion, ScorecardConfig } from "../config/project-config.ts";
import type { Basis } from "./basis.ts";
import { meanOf, rateOf } from "./estimates.ts";
import { allCriteria, measures } from "./measures.ts";
import type { MemberSums } from "./member-sums.ts";
import type { Scorecard, ScorecardMeasure } from "./scorecard-result.ts";
import type { Weights } from "./weights.ts";

/** What is known that criteria follow from. */
export interface CardFacts {
  readonly config: ScorecardConfig | undefined;
  readonly basis: Basis;
  readonly weights: Weights;
  readonly everybody: MemberSums;
  readonly hasVariables: boolean;
  /** Why nothing is known of a quarter ago; undefined when it is. */
  readonly noPast: string | undefined;
}

/** What cannot be told of any segment, and why. */
export function missingOf({
  config,
  basis,
  hasVariables,
  noPast,
}: CardFacts): Scorecard["leftOut"] {
  const say = (criterion: ScorecardCriterion, what: string, example: string) => ({
    criterion,
    why: `${what}; say it in the config: scorecard: { ${criterion}: ${example} }`,
  });
  const ago = (criterion: ScorecardCriterion) => ({ criterion, why: noPast ?? "" });
  return [
    ...(noPast === undefined ? [] : [ago("growth")]),
    ...(basis.value
      ? []
      : [say("value", "no events say what was paid", '"sum of orders.amount in last 12 months"')]),
    ...(basis.margin
      ? []
      : [say("margin", "no column says what is left", '"sum of orders.margin in last 12 months"')]),
    ...(basis.reach
      ? []
      : [say("reach", "no column says who may be contacted", '"email is known and email_opt_in"')]),
    ...(noPast === undefined ? [] : [ago("stability")]),
    ...(hasVariables
      ? []
      : [
          {
            criterion: "distinctness" as const,
            why: "nothing is known to tell customers apart by",
          },
        ]),
    ...(config?.capacity === undefined
      ? [say("capacity", "how many can be served is not said", "500")]
      : []),
  ];
}

/** What counts: every criterion that is not missing. */
export function measuresOf(
  { config, weights, basis, everybody }: CardFacts,
  missing: ReadonlySet<ScorecardCriterion>,
): ScorecardMeasure[] {
  const unit = basis.value?.unit ?? "";
  const mean = meanOf(everybody.valued, everybody.value, everybody.squares)?.value ?? null;
  const margin =
    basis.value === undefined
      ? meanOf(everybody.margined, everybody.margin, everybody.marginSquares)
      : rateOf(everybody);
  const reach = everybody.size === 0 ? null : everybody.reachable / everybody.size;
  const bases: Partial<Record<ScorecardCriterion, Pick<ScorecardMeasure, "unit" | "base">>> = {
    size: { unit: "customers", base: everybody.size },
    value: { unit, base: mean },
    margin: {
      unit: basis.value === undefined ? (basis.margin?.unit ?? "") : "share",
      base: margin?.value ?? null,
    },
    reach: { unit: "share", base: reach },
    distinctness: { unit: "", base: 0 },
    capacity: { unit: "times", base: config?.capacity ?? null },
  };
  const expressions: Partial<Record<ScorecardCriterion, { readonly expression: string }>> = basis;
  return allCriteria
    .filter((criterion) => !missing.has(criterion))
    .map((criterion) => {
      const expression = expressions[criterion]?.expression;
      return {
        criterion,
        weight: weights[criterion],
        ...measures[criterion],
        ...(bases[criterion] ?? { unit: "share", base: null }),
        ...(expression === undefined ? {} : { expression }),
      };
    });
}
