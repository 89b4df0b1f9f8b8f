import type { MethodResult } from "@satsuma/engine";
import { asOfText } from "../terminal/figures.ts";
import { measureRows } from "../terminal/measure-text.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** What is measured of a model; nothing where nothing is. */
export function qualityTable(
  { method, version, asOf, quality }: MethodResult,
  timezone: string,
): Html | undefined {
  const rows = measureRows(quality);
  if (rows.length === 0) return undefined;
  return html`<table>
    <caption>
      Quality of ${method}: model ${version}, fitted as of ${asOfText(asOf, timezone)}
    </caption>
    <thead>
      <tr>
        <th scope="col">Measure</th>
        <th scope="col">Value</th>
        <th scope="col">What it says</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(measureRow)}
    </tbody>
  </table> `;
}

const measureRow = ([name = "", value = "", doc = ""]: readonly string[]): Html =>
  html`<tr>
    <th scope="row">${name}</th>
    <td>${value}</td>
    <td>${doc}</td>
  </tr> `;
