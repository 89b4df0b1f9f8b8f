import { amount, count } from "../../terminal/figures.ts";
import type { Findings } from "../findings.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { TableAccount } from "../table-account.ts";

/** What became of the rows of each table. */
export const dataSection = ({ tables, result }: Findings): Html =>
  html`<table class="data">
      <caption>
        Rows of each table: every row that was read is kept, left out by a filter of the project, or
        rejected
      </caption>
      <thead>
        <tr>
          <th scope="col">Table</th>
          <th scope="col" class="number">Read</th>
          <th scope="col" class="number">Kept</th>
          <th scope="col">Remarks</th>
        </tr>
      </thead>
      <tbody>
        ${tables.map(tableRow)}
      </tbody>
    </table>
    ${diagnosticsText(result.diagnostics.length)}`;

const tableRow = (table: TableAccount): Html =>
  html`<tr>
    <th scope="row">${table.name}</th>
    <td class="number">${count(table.read)}</td>
    <td class="number">${count(table.kept)}</td>
    <td>${remarks(table)}</td>
  </tr> `;

function remarks(table: TableAccount): Html | string {
  const { leftOut, rejected, rejectedBy, orphans, duplicateKeys } = table;
  const columns =
    rejectedBy.length === 0 ? "" : `, because of ${rejectedBy.slice(0, 3).join(", ")}`;
  const told = [
    ...leftOut.map(
      ({ reason, rows }) => html`<li>${count(rows)} left out: <code>${reason}</code></li> `,
    ),
    ...(rejected > 0 ? [html`<li class="bad">${count(rejected)} rejected${columns}</li> `] : []),
    ...(orphans > 0
      ? [
          html`<li class="bad">
            ${count(orphans)} of customers who are not in the customer table
          </li> `,
        ]
      : []),
    ...(duplicateKeys > 0
      ? [html`<li class="bad">${amount(duplicateKeys, "repeated key")}</li> `]
      : []),
  ];
  return told.length === 0
    ? "nothing to remark"
    : html`<ul>
        ${told}
      </ul>`;
}

const diagnosticsText = (found: number): Html | undefined =>
  found === 0
    ? undefined
    : html`<p class="warning">
        <strong>Note</strong> ${amount(found, "remark")} about the rules:
        <code>satsuma check</code> shows ${found === 1 ? "it" : "them"}.
      </p>`;
