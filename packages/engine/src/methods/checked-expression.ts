import { checkCondition, checkExpression } from "@satsuma/language";
import type { Cond, Program, Value } from "@satsuma/ir";
import { hasErrors } from "@satsuma/model";
import type { Catalogue, Diagnostic, SatsumaError } from "@satsuma/model";
import { pluginError } from "../host/plugin-error.ts";

/** The names an expression of a plugin may use: the catalogue's, and those of the project's rules where they are known. */
export interface Names {
  readonly catalogue: Catalogue;
  readonly program?: Program;
  /** Text of the rule files, for calling values as they are written there. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** An expression a plugin wrote, as a value; a condition is a yes/no value. @throws SatsumaError `PLUGIN_CONFIG` */
export function checkedValue(
  text: string,
  place: string,
  plugin: string,
  { catalogue, program }: Names,
): Value {
  const { result, diagnostics } = checkExpression(text, place, catalogue, program);
  if (result === undefined || hasErrors(diagnostics))
    throw refusal(text, place, plugin, diagnostics);
  if (result.kind === "value") return result.value;
  return { kind: "truth", type: { kind: "yes/no" }, nullable: false, of: result.cond };
}

/** A condition a plugin wrote. @throws SatsumaError `PLUGIN_CONFIG` */
export function checkedCond(
  text: string,
  place: string,
  plugin: string,
  { catalogue, program }: Names,
): Cond {
  const { cond, diagnostics } = checkCondition(text, place, catalogue, program);
  if (cond === undefined || hasErrors(diagnostics)) throw refusal(text, place, plugin, diagnostics);
  return cond;
}

function refusal(
  text: string,
  place: string,
  plugin: string,
  diagnostics: readonly Diagnostic[],
): SatsumaError {
  const problem =
    diagnostics.find(({ severity }) => severity === "error")?.message ?? "the expression is empty";
  return pluginError("PLUGIN_CONFIG", plugin, `${place} is \`${text}\`: ${problem}`, {
    help: "correct what its config in satsuma.config.ts says of that; if the config is right, tell the plugin's author, who wrote the expression",
  });
}
