import type { Diagnostic } from "@satsuma/model";

/**
 * What the reader of a model should know before trusting it, for `Fitted.warnings`.
 *
 * @param code of the plugin: `LOYALTY_FEW_CUSTOMERS`
 * @param message what was found, as a sentence
 * @param advice what to do, as an imperative
 */
export const warning = (code: string, message: string, advice: string): Diagnostic => ({
  code,
  severity: "warning",
  message,
  help: [{ text: advice, sure: false }],
});
