import { html } from "./html.ts";
import type { Content, Html } from "./html.ts";

/** A column of a table: texts stand left, numbers right; a share comes with its cell. */
export interface TableColumn {
  readonly label: string;
  readonly kind?: "number" | "cell";
}

/** A table with a caption, whose first column names the row. On narrow screens it can be moved sideways. */
export const table = (
  caption: Content,
  columns: readonly TableColumn[],
  rows: readonly (readonly Content[])[],
): Html =>
  html`<div class="wide">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(headCell)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => tableRow(columns, row))}
      </tbody>
    </table>
  </div> `;

const headCell = ({ label, kind }: TableColumn): Html =>
  kind === undefined
    ? html`<th scope="col">${label}</th>`
    : html`<th scope="col" class="number">${label}</th>`;

const tableRow = (columns: readonly TableColumn[], row: readonly Content[]): Html =>
  html`<tr>
    ${row.map((content, i) => bodyCell(content, columns[i]?.kind, i))}
  </tr> `;

function bodyCell(content: Content, kind: TableColumn["kind"], place: number): Content {
  if (kind === "cell") return content;
  if (place === 0) return html`<th scope="row">${content}</th> `;
  return kind === "number" ? html`<td class="number">${content}</td> ` : html`<td>${content}</td> `;
}
