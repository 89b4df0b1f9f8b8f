import type { SatsumaError, ValueType } from "@satsuma/model";
import { pluginError } from "../host/plugin-error.ts";
import type { PlannedMethod } from "./planned-method.ts";

/** What a method gave is not what it declares. */
export const refusal = ({ instance: { plugin } }: PlannedMethod, problem: string): SatsumaError =>
  pluginError("PLUGIN_RESULT", plugin, problem);

/** Types that stand for one another in a result: all numbers, and texts from a list or not. */
export function family({ kind }: ValueType): ValueType["kind"] {
  if (kind === "money" || kind === "approx") return "number";
  return kind === "enum" ? "text" : kind;
}

/** Anything with parts that have names. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
