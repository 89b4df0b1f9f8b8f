import { RuleErrors } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";

/** What went wrong and what to do, in a sentence for whoever runs the server. */
export function sentence(error: unknown): string {
  if (error instanceof SatsumaError)
    return [`${error.code}: ${error.message}`, error.help ?? []].flat().join("; ");
  if (error instanceof RuleErrors) return mistake(error);
  return `the engine failed: ${error instanceof Error ? error.message : String(error)}`;
}

/** The first of some mistakes, with its place. */
function mistake({ diagnostics, message: all }: RuleErrors): string {
  const first = diagnostics.find(({ severity }) => severity === "error");
  if (first === undefined) return all;
  return `${first.code}: ${first.message}; in ${first.primary?.span.file ?? "the config"}`;
}
