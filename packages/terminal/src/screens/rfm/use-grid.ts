import type { HeatMap } from "@satsuma/figure";
import { latest, notAnsweredRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useShell } from "../../shell/shell.ts";
import type { Row } from "../../view/row.ts";
import type { Finding } from "../findings/finding.ts";
import { namespaceOf } from "../findings/topic.ts";
import { cubeDraft, cubeOf, slice } from "./cube.ts";
import type { Grid } from "./grid-matrix.ts";
import { axes } from "./scores.ts";

/** What of the three scores is looked at; `third` 0 for all values of it. */
export interface GridView {
  readonly axes: number;
  readonly third: number;
}

/** The grid that is looked at: the picture's own, or counted when another is asked for; until then the picture's. */
export function useGrid(
  { method }: Finding,
  figure: HeatMap,
  view: GridView,
): { readonly grid: Grid; readonly waiting: readonly Row[] | undefined } {
  const { client } = useShell();
  const isOther = view.axes > 0 || view.third > 0;
  const bins = figure.rows.names.length;
  const asked = useAsk(isOther ? `scores of ${method} ${bins}` : null, async (signal) => {
    const { names, text } = cubeDraft(namespaceOf(method), bins);
    const drafts = { "segments/scores-looked-at.seg": text };
    return cubeOf(await client.overlap(names, { drafts, signal }), bins);
  });
  const own: Grid = { axes: axes[0], third: undefined, counts: ownCounts(figure) };
  if (!isOther) return { grid: own, waiting: undefined };
  const cube = latest(asked);
  if (cube === undefined) return { grid: own, waiting: notAnsweredRows(asked, 60) };
  const third = view.third === 0 ? undefined : view.third;
  const chosen = axes[view.axes] ?? axes[0];
  return { grid: { axes: chosen, third, counts: slice(cube, chosen, third) }, waiting: undefined };
}

/** A finding of this topic has it. @throws RangeError where it has not */
export function gridFigure({ method, views }: Finding): HeatMap {
  const figure = views.find(({ figure: { kind } }) => kind === "heat map")?.figure;
  if (figure?.kind !== "heat map") throw new RangeError(`${method} must have a grid, got none`);
  return figure;
}

/** As the picture has them, with the best score at the top and on the right. */
const ownCounts = ({ cells }: HeatMap): readonly (readonly number[])[] =>
  cells.map((row) => row.map((count) => count ?? 0));
