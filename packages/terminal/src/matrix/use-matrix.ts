import { exportText } from "../files/export-text.ts";
import type { Handlers } from "../shell/handlers.ts";
import { useShell } from "../shell/shell.ts";
import { useLive } from "../table/use-live.ts";
import type { Rect } from "../view/rect.ts";
import type { Row } from "../view/row.ts";
import type { Matrix, MatrixPlace, MatrixState } from "./matrix.ts";
import { matrixLayout, wholeLayout } from "./matrix-layout.ts";
import { matrixRows } from "./matrix-rows.ts";

interface MatrixOptions {
  /** Unique on the screen: the cell that was chosen is kept by it. */
  readonly name: string;
  readonly matrix: Matrix;
  /** The part of the pane that it has. */
  readonly area: Rect;
  /** Where the user is at first. */
  readonly start?: MatrixPlace;
  /** On enter, or a click on the cell that is chosen. */
  readonly drill: (place: MatrixPlace) => void;
}

/** A matrix as a pane shows it, with handlers for the group `chart`. */
interface ShownMatrix {
  readonly rows: readonly Row[];
  readonly does: Handlers;
  readonly note: string;
  readonly chosen: MatrixPlace;
}

/** A matrix that scrolls both ways under its heads and beside its names. */
export function useMatrix(options: MatrixOptions): ShownMatrix {
  const { name, matrix, area, start = { row: 0, column: 0 }, drill } = options;
  const shell = useShell();
  const live = useLive<MatrixState>(`${name}: cell`, { ...start, top: 0, left: 0 });
  const inside = (state: MatrixState): MatrixState => ({
    ...state,
    row: within(state.row, matrix.rows.length),
    column: within(state.column, matrix.columns.length),
  });
  const chosen = inside(live.shown);
  const layout = matrixLayout(matrix, chosen, area);
  const move = (rows: number, columns: number): void =>
    live.change((before) => {
      const moved = inside({ ...before, row: before.row + rows, column: before.column + columns });
      const { rows: down, columns: right } = matrixLayout(matrix, moved, area);
      return { ...moved, top: down.from, left: right.from };
    });
  return {
    rows: matrixRows(matrix, layout, chosen),
    chosen,
    note: `${chosen.row + 1}, ${chosen.column + 1} of ${matrix.rows.length} × ${matrix.columns.length}`,
    does: {
      ...moves(move),
      "export-text": () => exportText(shell, name, wholeRows(matrix)),
      drill(argument) {
        const now = inside(live.now());
        const clicked = argument === undefined ? now : placeOf(argument);
        if (clicked.row === now.row && clicked.column === now.column) drill(now);
        else move(clicked.row - now.row, clicked.column - now.column);
      },
    },
  };
}

/** All of it. */
const wholeRows = (matrix: Matrix): readonly Row[] =>
  matrixRows(matrix, wholeLayout(matrix), { row: 0, column: 0 });

const FAR = 1_000_000;

const moves = (move: (rows: number, columns: number) => void): Handlers => ({
  "cell-down": () => move(1, 0),
  "cell-up": () => move(-1, 0),
  "cell-right": () => move(0, 1),
  "cell-left": () => move(0, -1),
  "first-cell": () => move(-FAR, -FAR),
  "last-cell": () => move(FAR, FAR),
  // The wheel.
  down: () => move(1, 0),
  up: () => move(-1, 0),
});

const within = (index: number, size: number): number => Math.max(0, Math.min(size - 1, index));

function placeOf(argument: string): MatrixPlace {
  const [row = 0, column = 0] = argument.split(",").map(Number);
  return { row, column };
}
