import { textRows } from "../../asks/asked-rows.ts";
import { useMatrix } from "../../matrix/use-matrix.ts";
import type { Handlers } from "../../shell/handlers.ts";
import type { Pane } from "../../shell/pane.ts";
import { useShell } from "../../shell/shell.ts";
import type { Shell } from "../../shell/shell.ts";
import { useLive } from "../../table/use-live.ts";
import type { Live } from "../../table/use-live.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Finding } from "../findings/finding.ts";
import { namespaceOf } from "../findings/topic.ts";
import { boxAt, gridMatrix, gridWords } from "./grid-matrix.ts";
import type { Grid } from "./grid-matrix.ts";
import { axes, scoreRule, scoreWords } from "./scores.ts";
import { gridFigure, useGrid } from "./use-grid.ts";
import type { GridView } from "./use-grid.ts";

interface Model {
  readonly finding: Finding;
  readonly title: string;
  readonly does: Handlers;
}

const WORDS = 4;

/** The grid: two scores against each other, the third as a whole or a value of it. */
export function useGridPane({ finding, title, does }: Model, area: Rect): Pane {
  const shell = useShell();
  const view = useLive<GridView>("scores", { axes: 0, third: 0 });
  const figure = gridFigure(finding);
  const bins = figure.rows.names.length;
  const { grid, waiting } = useGrid(finding, figure, view.shown);
  const space = inside(area);
  const matrix = useMatrix({
    name: "rfm",
    matrix: gridMatrix(grid),
    area: { ...space, height: space.height - WORDS },
    drill(at) {
      const box = boxAt(grid, at);
      if (finding.discovery !== undefined) return shell.say(notConfigured, "warning");
      const rule = scoreRule(namespaceOf(finding.method), box);
      return shell.go({ screen: "drilled", title: scoreWords(box), rule });
    },
  });
  return {
    kind: "rfm",
    title: `RFM grid: ${thirdWords(grid)}`,
    note: title,
    area,
    rows: [
      ...matrix.rows,
      [],
      ...(waiting ?? gridWords(grid, matrix.chosen).flatMap((text) => textRows(text, space.width))),
    ],
    does: {
      ...matrix.does,
      ...does,
      ...(finding.discovery === undefined ? looks(view, bins) : looksAtNothing(shell)),
    },
  };
}

/** Keys that look at other scores. @param bins how many values a score has */
function looks(view: Live<GridView>, bins: number): Handlers {
  const turn = (by: number) => (): void =>
    view.change((now) => ({ ...now, third: (now.third + by + bins + 1) % (bins + 1) }));
  return {
    "next-axes": () => view.change((now) => ({ ...now, axes: (now.axes + 1) % axes.length })),
    "next-layer": turn(1),
    "previous-layer": turn(-1),
  };
}

/** Rules cannot name the scores of a discovery. */
function looksAtNothing(shell: Shell): Handlers {
  const told = (): void => shell.say(notConfigured, "warning");
  return { "next-axes": told, "next-layer": told, "previous-layer": told };
}

const notConfigured =
  "only scores of the config can be opened: show that model, or add use(rfm, …) to satsuma.config.ts";

const thirdWords = ({ axes: [, , other], third }: Grid): string =>
  third === undefined ? `any ${other} score` : `${other} ${third}`;
