import type { Diagnostic } from "@satsuma/model";

/** Why a text stays as it is although it could be read. */
export const refusal = (what: string): Diagnostic => ({
  code: "RULES_FORMAT",
  severity: "error",
  message: `${what} was left as it is, because formatting it would have changed what it says`,
  help: [{ text: "report this with the text: it is a mistake of the formatter", sure: false }],
});
