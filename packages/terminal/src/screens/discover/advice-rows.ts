import type { MethodAdvice } from "@satsuma/engine";
import { textRows } from "../../asks/asked-rows.ts";
import type { Row } from "../../view/row.ts";
import { methodName } from "./method-columns.ts";
import { parameterLines } from "./parameters.ts";

/** Why a method fits or does not, what is missing, and what it would look at. */
export function adviceRows(advice: MethodAdvice, width: number): readonly Row[] {
  const { goal, plugin, fit, because, missing, failure, config } = advice;
  const fits = { well: "fits well", fairly: "fits fairly", not: "does not fit yet" }[fit];
  const lines = parameterLines(config);
  return [
    ...textRows(`To ${goal}.`, width, "heading"),
    ...textRows(
      `${methodName(advice)} ${fits}: ${failure?.message ?? because}`,
      width,
      failure === undefined ? undefined : "error",
    ),
    ...missing.flatMap((each) => textRows(`missing: ${each}`, width, "warning")),
    ...textRows(
      `${lines.length === 0 ? "It has no parameters of its own" : "It would use"} (${plugin}):`,
      width,
      "dim",
    ),
    ...lines.flatMap((line) => textRows(line, width, "dim")),
  ];
}
