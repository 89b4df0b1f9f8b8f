import type { Handlers } from "../shell/handlers.ts";
import type { Rect } from "../view/rect.ts";
import type { Row } from "../view/row.ts";
import { exportText } from "../files/export-text.ts";
import { useShell } from "../shell/shell.ts";
import { useLive } from "./use-live.ts";

/** A long text as a pane shows it. */
interface Scrolled {
  readonly rows: readonly Row[];
  /** For the groups `scroll` and `text`. */
  readonly does: Handlers;
  /** For the note of the pane: `rows 1 to 20 of 45`; empty where all of it is shown. */
  readonly note: string;
}

/**
 * The part of some rows that is shown, and the commands that move it.
 *
 * @param name unique on the screen: where the user was is kept by it
 * @param area inside of the pane
 * @param about what the rows are about: where that becomes another, they begin at their beginning
 */
export function useScroll(
  name: string,
  rows: readonly Row[],
  { height }: Rect,
  about = "",
): Scrolled {
  const shell = useShell();
  const top = useLive(`${name}: top`, { row: 0, about });
  const moved = (next: (row: number) => number): void =>
    top.change((before) => ({ row: within(next(within(rowOf(before, about)))), about }));
  const furthest = Math.max(0, rows.length - height);
  const within = (row: number): number => Math.max(0, Math.min(furthest, row));
  const by =
    (step: number) =>
    (times = "1"): void =>
      moved((row) => row + step * Number(times));
  const from = within(rowOf(top.shown, about));
  const half = Math.max(1, Math.floor(height / 2));
  const page = Math.max(1, height - 1);
  return {
    rows: rows.slice(from, from + height),
    note: furthest === 0 ? "" : `rows ${from + 1} to ${from + height} of ${rows.length}`,
    does: {
      down: by(1),
      up: by(-1),
      "page-down": by(page),
      "page-up": by(-page),
      "half-down": by(half),
      "half-up": by(-half),
      first: () => moved(() => 0),
      last: () => moved(() => furthest),
      "export-text": () => exportText(shell, about === "" ? name : about, rows),
    },
  };
}

/** Where the user was, if it was in a text about the same. */
const rowOf = (
  { row, about: was }: { readonly row: number; readonly about: string },
  about: string,
): number => (was === about ? row : 0);
