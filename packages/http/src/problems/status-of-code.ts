/** How codes of the project are answered, by the code or by what it begins with: the longest that fits counts. */
const statuses: Readonly<Record<string, number>> = {
  // There is no such thing.
  RULES_FILE: 404,
  RUN_SEGMENT: 404,
  RUN_CUSTOMER: 404,
  RUN_TRAIT: 404,
  RUN_METHOD: 404,
  ERASE_CUSTOMER: 404,
  CHANGES_RUN: 404,
  SEND_SINK: 404,
  DISCOVER_METHOD: 404,
  JOB_UNKNOWN: 404,
  // What was asked makes no sense.
  RULES_PATH: 400,
  RUN_AS_OF: 400,
  RUN_DRAFTS: 400,
  HISTORY: 400,
  MOVES: 400,
  COMPARE: 400,
  SCORE_WEIGHT: 400,
  SEND_COLUMN: 400,
  SEND_OPTION: 400,
  DISCOVER_PARAMETER: 400,
  // It can be understood, and not be done with what there is.
  RULES_DECLARATION: 422,
  RUN_NOT_RUN: 409,
  RUN_CHANGED: 409,
  RUN_NO_RULES: 409,
  RULES_CHANGED: 412,
  DISCOVER: 422,
  SEND: 422,
  QUALITY: 422,
  CONFIG_SCORECARD: 422,
  JOB: 409,
  // The project, or the machine it is on, is not as it should be: whoever runs it can mend that.
  CONFIG: 503,
  DATA: 503,
  RULES: 503,
  RUN_STATE: 503,
  RUN: 422,
  SCORE: 422,
  PLUGIN: 503,
  RFM: 422,
  CLUSTERS: 422,
  CHURN: 422,
  LIFETIME: 422,
  BASKETS: 422,
  FACTORS: 422,
  PROSPECTS: 422,
  ENGINE: 503,
  ENGINE_TIME: 504,
  WEBHOOK: 422,
  DELIVERY: 422,
};

/** The status that a code is answered with; undefined for one that says nothing that an asker should know. */
export function statusOfCode(code: string): number | undefined {
  for (let prefix = code; prefix !== ""; prefix = prefix.slice(0, prefix.lastIndexOf("_"))) {
    const status = Object.hasOwn(statuses, prefix) ? statuses[prefix] : undefined;
    if (status !== undefined) return status;
    if (!prefix.includes("_")) return undefined;
  }
  return undefined;
}
