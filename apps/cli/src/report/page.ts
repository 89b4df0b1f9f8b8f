import { amount, asOfText, count } from "../terminal/figures.ts";
import type { Findings } from "./findings.ts";
import { asIs, html } from "./html.ts";
import type { Html } from "./html.ts";
import { contents, drawnSection } from "./section.ts";
import { sectionsOf } from "./sections.ts";
import { style } from "./style.ts";

/** A whole page that needs nothing else: no script, no font, no picture from elsewhere. */
export function page(findings: Findings): string {
  const { project, result, timezone } = findings;
  const asOf = asOfText(result.asOf, timezone);
  const sections = sectionsOf(findings);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${project}: segments as of ${asOf}</title>
        <style>
          ${asIs(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>Segments of ${project}</h1>
          <p class="asof">
            As of <time datetime="${result.asOf}">${asOf}</time> in ${timezone}; run
            ${count(result.run)}
          </p>
          ${facts(findings)} ${contents(sections)}
        </header>
        <main>${sections.map(drawnSection)}</main>
        <footer>
          <p>Written by Satsuma, which puts no customer's key into a report.</p>
        </footer>
      </body>
    </html> `.markup;
}

function facts({ result, tables, failures }: Findings): Html {
  const rows = tables.reduce((sum, { kept }) => sum + kept, 0);
  const told: readonly (readonly [string, string])[] = [
    ["Customers", count(result.customers)],
    ["Segments", count(result.segments.length)],
    [
      "Methods",
      failures.length === 0
        ? count(result.methods.length)
        : `${count(result.methods.length)}, ${amount(failures.length, "failure")}`,
    ],
    ["Rows of data", count(rows)],
  ];
  return html`<dl class="facts">
    ${told.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
