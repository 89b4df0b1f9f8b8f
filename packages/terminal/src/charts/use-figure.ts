import { useMemo } from "react";
import type { Figure } from "@satsuma/figure";
import type { Part } from "@satsuma/figure/text";
import type { Handlers } from "../shell/handlers.ts";
import { exportText } from "../files/export-text.ts";
import { useShell } from "../shell/shell.ts";
import { useKept } from "../shell/use-kept.ts";
import type { Rect } from "../view/rect.ts";
import type { Row } from "../view/row.ts";
import { figureRows } from "./figure-rows.ts";
import { nextPart, rowOfPart } from "./next-part.ts";
import type { Direction } from "./next-part.ts";

/** A figure that a pane shows and the user moves in. */
interface FigureOptions {
  /** Unique on the screen: the part that was chosen is kept by it. */
  readonly name: string;
  readonly figure: Figure;
  /** Inside of its pane. */
  readonly area: Rect;
  /** On enter, or a click on a part: shows what is behind it. */
  readonly drill: (part: Part) => void;
}

/** What a pane shows of the figure, with handlers for the group `chart`, and the part the user is on. */
interface FigureView {
  readonly rows: readonly Row[];
  readonly does: Handlers;
  readonly chosen: Part | undefined;
}

/** A figure with a part that the keys move; where it is higher than its area, it follows that part. */
export function useFigure({ name, figure, area, drill }: FigureOptions): FigureView {
  const shell = useShell();
  const [kept, choose] = useKept<Part | undefined>(name, undefined);
  const plain = useMemo(() => figureRows(figure, { width: area.width }).rows, [figure, area.width]);
  const chosen = rowOfPart(plain, kept) === undefined ? nextPart(plain, undefined, "down") : kept;
  const rows = useMemo(
    () => figureRows(figure, { width: area.width, chosen }).rows,
    [figure, area.width, chosen],
  );
  const move = (direction: Direction) => (): void =>
    choose((now) => nextPart(plain, now ?? chosen, direction));
  const does: Handlers = {
    "cell-down": move("down"),
    "cell-up": move("up"),
    "cell-left": move("left"),
    "cell-right": move("right"),
    "export-text": () => exportText(shell, name, plain),
    drill(part = chosen) {
      if (part === undefined) return;
      choose(part);
      drill(part);
    },
  };
  return { rows: windowAround(rows, rowOfPart(rows, chosen), area.height), does, chosen };
}

/** So many rows that a given one is among them, about in the middle. */
function windowAround(
  rows: readonly Row[],
  row: number | undefined,
  height: number,
): readonly Row[] {
  const first = Math.min((row ?? 0) - Math.floor(height / 2), rows.length - height);
  return first <= 0 ? rows : rows.slice(first, first + height);
}
