import { warning } from "@satsuma/plugin";
import type { Diagnostic } from "@satsuma/plugin";
import { counted, windowPhrase } from "@satsuma/plugin/variables";
import type { Base } from "./base.ts";
import { dimensions } from "./config.ts";
import type { Dimension, RfmParams } from "./config.ts";
import type { Spread } from "./spread.ts";

/** Below so many customers a score, cut-offs hang on single customers. */
const CUSTOMERS_A_SCORE = 10;

/** What a reader should know before trusting the scores. */
export function warningsOf(params: RfmParams, base: Base, { filled }: Spread): Diagnostic[] {
  if (base.customers === 0) return [nobody(params)];
  return [
    ...(base.customers < params.bins * CUSTOMERS_A_SCORE ? [fewCustomers(params, base)] : []),
    ...dimensions.flatMap((dimension) => unknownValues(dimension, base)),
    ...dimensions.flatMap((dimension) => fewScores(dimension, params, base, filled[dimension])),
  ];
}

const nobody = ({ orders, window }: RfmParams): Diagnostic =>
  warning(
    "RFM_NO_CUSTOMERS",
    `Nobody has ${orders} ${windowPhrase(window)}: all scores are unknown.`,
    "choose a longer window, or look at what the filters of the table leave",
  );

const fewCustomers = ({ bins }: RfmParams, { customers }: Base): Diagnostic =>
  warning(
    "RFM_FEW_CUSTOMERS",
    `Only ${customers} customers ordered: with ${bins} scores, cut-offs hang on single customers and move from run to run.`,
    bins > 2 ? "use fewer bins, or pin the cut-offs (thresholds)" : "pin the cut-offs (thresholds)",
  );

function unknownValues(dimension: Dimension, { customers, known }: Base): Diagnostic[] {
  const unknown = customers - known[dimension];
  if (unknown === 0) return [];
  const found = `${counted(unknown)} of ${counted(customers)} customers have no known ${dimension}, and so no ${dimension} score and no segment.`;
  return [warning("RFM_UNKNOWN_VALUES", found, "look at the fields it is computed from")];
}

function fewScores(
  dimension: Dimension,
  { bins, convention }: RfmParams,
  { distinct, known }: Base,
  filled: readonly number[],
): Diagnostic[] {
  if (filled.length === bins || known[dimension] === 0) return [];
  const values =
    distinct[dimension] === 1 ? "one value" : `${counted(distinct[dimension])} different values`;
  const found = `Customers have ${values} of ${dimension}, and only ${filled.length} of ${bins} scores occur: ${filled.join(", ")}.`;
  const advice =
    convention === "fixed"
      ? "move the cut-offs to where customers are"
      : `use fewer than ${bins} bins`;
  return [warning("RFM_FEW_VALUES", found, advice)];
}
