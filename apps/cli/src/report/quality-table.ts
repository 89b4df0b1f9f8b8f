import type { KeptModel, MethodResult } from "@satsuma/engine";
import { asOfText } from "../terminal/figures.ts";
import { measureRows } from "../terminal/measure-text.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { table } from "./table.ts";

/** A longer table is folded away: it is a list to look something up in. */
const LONG = 8;

/** What is measured of a model; nothing where nothing is. */
export function qualityTable(
  model: Pick<KeptModel, "method" | "version" | "asOf" | "quality">,
  about: { readonly timezone: string; readonly with?: string },
): Html | undefined {
  const rows = measureRows(model.quality);
  if (rows.length === 0) return undefined;
  const caption = `Quality of ${model.method}${about.with ?? ""}: model ${model.version}, fitted as of ${asOfText(model.asOf, about.timezone)}`;
  const drawn = table(
    caption,
    [{ label: "Measure" }, { label: "Value" }, { label: "What it says" }],
    rows,
  );
  if (rows.length <= LONG) return drawn;
  return html`<details>
    <summary>${caption}, ${rows.length} measures</summary>
    ${drawn}
  </details> `;
}

/** ` with k: 6`: what tells a model from the others of its method. */
export function parameterText(
  { method, parameters }: MethodResult,
  all: readonly MethodResult[],
): string {
  const others = all.filter((other) => other.method === method);
  const differing = Object.entries(parameters).filter(([name, value]) =>
    others.some((other) => JSON.stringify(other.parameters[name]) !== JSON.stringify(value)),
  );
  return differing.length === 0
    ? ""
    : ` with ${differing.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ")}`;
}
