import { writeFile } from "node:fs/promises";
import { paneKinds } from "../commands/pane-kinds.ts";
import type { Pane } from "../shell/pane.ts";
import type { Shell } from "../shell/shell.ts";
import { amountText } from "../text/number-text.ts";
import type { Row } from "../view/row.ts";
import { askedFile } from "./asked-file.ts";

/** Writes rows as they stand, without colours, to a file that the user names. */
export const exportText = (shell: Shell, name: string, rows: readonly Row[]): void =>
  askedFile(shell, {
    label: "write the text to",
    name: `${fileName(name)}.txt`,
    async write(path) {
      await writeFile(path, textOfRows(rows));
      return `${path}: ${amountText(rows.length, "line")}`;
    },
  });

/** The same for a pane that shows all it has: a picture. */
export function exportPane(shell: Shell, pane: Pane | undefined): void {
  if (pane === undefined) return;
  const { kind, title = paneKinds[kind].title, rows } = pane;
  exportText(shell, title, [[{ text: title }], ...rows]);
}

/** Rows as text, a line each. */
export const textOfRows = (rows: readonly Row[]): string =>
  rows
    .map(
      (row) =>
        `${row
          .map(({ text }) => text)
          .join("")
          .trimEnd()}\n`,
    )
    .join("");

const fileName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .toLowerCase();
