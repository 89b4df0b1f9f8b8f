import type { DrawnView } from "@satsuma/engine";
import { textRows } from "../../asks/asked-rows.ts";
import { figureRows } from "../../charts/figure-rows.ts";
import { safe } from "../../text/safe.ts";
import type { Row } from "../../view/row.ts";

/** One of several things that a pane shows one after the other. */
export interface Page {
  readonly title: string;
  /** In rows of at most so many cells. */
  readonly rows: (width: number) => readonly Row[];
}

/** A picture, with what is to be known of it below. */
export const picturePage = ({ doc, figure }: DrawnView): Page => ({
  title: safe(figure.title),
  rows: (width) => [
    ...unclickable(figureRows(figure, { width }).rows),
    [],
    ...textRows(figure.caption ?? doc, width, "dim"),
  ],
});

/** Nothing is chosen in these pictures. */
const unclickable = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => row.map(({ text, role }) => ({ text, role })));
