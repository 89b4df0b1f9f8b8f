import { cells, cut } from "../text/cells.ts";
import { safe } from "../text/safe.ts";
import type { Paint } from "../theme/theme.ts";
import type { Role } from "./role.ts";
import type { Row } from "./row.ts";

/** A row in exactly so many cells, painted. Whatever its texts are, only escapes of the paint come through. */
export function paintRow(row: Row, width: number, paint: Paint): string {
  let left = width;
  let painted = "";
  let run = "";
  let runRole: Role | undefined;
  for (const { text, role } of row) {
    if (left <= 0) break;
    const kept = cut(safe(text), left);
    left -= kept.cells;
    // Neighbours of one role are painted at once.
    if (role !== runRole) {
      painted += paint(run, runRole);
      run = "";
      runRole = role;
    }
    run += kept.text;
  }
  painted += paint(run, runRole);
  return left > 0
    ? painted + paint(" ".repeat(left), isBand(runRole) ? runRole : undefined)
    : painted;
}

/** What reaches to the end of the row. */
const isBand = (role: Role | undefined): boolean =>
  role === "selected" || role === "selected elsewhere";

/** The span at a cell of a row, counted from 0. */
export function spanAt(row: Row, x: number): Row[number] | undefined {
  let left = x;
  return row.find(({ text }) => {
    left -= cells(safe(text));
    return left < 0;
  });
}
