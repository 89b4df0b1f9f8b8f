import type { Rect } from "../../view/rect.ts";
import type { Row } from "../../view/row.ts";
import type { Page } from "./page.ts";

/** A page, and as many of the next ones below it, each under its title, as there is room for. */
export function pageRows(
  page: Page,
  others: readonly Page[],
  { width, height }: Pick<Rect, "width" | "height">,
): readonly Row[] {
  const rows = [...page.rows(width)];
  for (const other of others) {
    const more = other.rows(width);
    if (rows.length + more.length + TITLE > height) break;
    rows.push([], [{ text: other.title, role: "heading" }], ...more);
  }
  return rows;
}

/** Lines over a page that is not the first. */
const TITLE = 2;
