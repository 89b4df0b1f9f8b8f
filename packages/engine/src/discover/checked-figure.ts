import type { Figure } from "@satsuma/plugin";
import { pluginError } from "../host/plugin-error.ts";

/** The lists and parts that each kind of picture is drawn from. */
const parts: Readonly<Record<Figure["kind"], readonly string[]>> = {
  bars: ["value", "bars"],
  distribution: ["value", "count", "edges", "groups"],
  scatter: ["x", "y", "groups"],
  "heat map": ["value", "rows", "columns", "cells"],
  dendrogram: ["height", "items", "merges"],
  tree: ["root", "value"],
  curve: ["x", "y", "lines"],
  sparkline: ["values"],
};

/**
 * A picture as a plugin drew it, if it is one and survives JSON; nothing when it drew none.
 *
 * @throws SatsumaError `PLUGIN_RESULT` that says what is wrong with it
 */
export function checkedFigure(
  drawn: unknown,
  { plugin, name }: { readonly plugin: string; readonly name: string },
): Figure | undefined {
  if (drawn === undefined) return undefined;
  const problem = faultOf(drawn);
  if (problem === undefined)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its kind and parts have just been looked at
    return JSON.parse(JSON.stringify(drawn)) as Figure;
  throw pluginError("PLUGIN_RESULT", plugin, `the view ${name} drew no picture: ${problem}`);
}

function faultOf(drawn: unknown): string | undefined {
  if (typeof drawn !== "object" || drawn === null) return `it gave ${String(drawn)}`;
  const { kind, title } = { kind: undefined, title: undefined, ...drawn };
  const needed = new Map(Object.entries(parts)).get(String(kind));
  if (needed === undefined) return `there is no kind "${String(kind)}"`;
  if (typeof title !== "string" || title === "") return "it has no title";
  const present = new Map<string, unknown>(Object.entries(drawn));
  const missing = needed.find((part) => typeof present.get(part) !== "object");
  return missing === undefined ? unknownNumber(drawn, "figure") : `it has no ${missing}`;
}

/** Where a number is that JSON cannot hold; undefined when there is none. */
function unknownNumber(value: unknown, path: string): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${path} is ${value}`;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const problem = unknownNumber(part, `${path}.${name}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
