import { amount, count } from "../../terminal/figures.ts";
import type { ColumnCoverage, DataQuality, TableCoverage } from "../gather/data-quality.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { picture } from "../picture.ts";
import { shareCell } from "../segment-rows.ts";
import { table } from "../table.ts";

/** Findings that are told one by one. */
const MOST = 12;

/** What is wrong with the data, how much of each column is known, and when its events happened. */
export const qualitySection = ({ findings, passes, tables }: DataQuality): Html =>
  html`${
    findings.length === 0
      ? html`<p>Nothing was found wrong with the data.</p>`
      : html`<p>
            ${amount(findings.length, "finding")}, worst
            first${findings.length > MOST ? `, of which ${MOST} are shown` : ""}:
            <code>satsuma quality</code> says more.
            ${passes ? "" : html`<strong class="bad">The data is not as good as asked.</strong>`}
          </p>
          <ul class="findings">
            ${findings.slice(0, MOST).map(finding)}
          </ul>`
  }
  ${tables.map(tablePart)}`;

const finding = ({ severity, message }: DataQuality["findings"][number]): Html =>
  html`<li><strong${severity === "error" ? html` class="bad"` : ""}>${severity}</strong> ${message}</li> `;

function rhythm({ name, months }: TableCoverage): Html | undefined {
  if (months.length < 2) return undefined;
  const last = months.length - 1;
  return picture({
    figure: {
      kind: "curve",
      title: `Rows of ${name} by month`,
      caption: `${months[0]?.month ?? ""} to ${months[last]?.month ?? ""}; the first and the last month may not be whole.`,
      x: { label: `Months before ${months[last]?.month ?? ""}` },
      y: { label: "Rows" },
      lines: [{ label: name, points: months.map(({ rows }, i) => [i - last, rows]) }],
    },
  });
}

function tablePart(told: TableCoverage): Html {
  const { name, rows, columns } = told;
  return html`<details>
    <summary>${name}: ${amount(rows, "row")}, ${amount(columns.length, "column")}</summary>
    <div class="pictures">${rhythm(told)}</div>
    ${table(
      `How much of each column of ${name} is known`,
      [
        { label: "Column" },
        { label: "Type" },
        { label: "Known", kind: "cell" },
        { label: "Different values", kind: "number" },
        { label: "Verdict" },
      ],
      columns.map(columnRow),
    )}
  </details> `;
}

const columnRow = ({ name, type, coverage, distinct, verdict }: ColumnCoverage) => [
  name,
  type,
  shareCell(coverage),
  distinct === undefined ? "–" : `${distinct.isExact ? "" : "about "}${count(distinct.count)}`,
  verdict === "good" ? "good" : html`<strong class="bad">${verdict}</strong>`,
];
