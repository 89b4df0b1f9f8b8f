import type { TreeNode } from "@satsuma/figure";
import { shown } from "../../matrix/matrix-layout.ts";
import { exportText } from "../../files/export-text.ts";
import type { Handlers } from "../../shell/handlers.ts";
import { useShell } from "../../shell/shell.ts";
import { useLive } from "../../table/use-live.ts";
import type { Live } from "../../table/use-live.ts";
import type { Rect } from "../../view/rect.ts";
import type { Row } from "../../view/row.ts";
import { treeLines } from "./tree-lines.ts";
import { treeRow } from "./tree-row.ts";
import { indexOf, moved, stepped, toLeft, toRight, turned } from "./tree-state.ts";
import type { TreeState, TreeStep } from "./tree-state.ts";

interface TreeOptions {
  readonly root: TreeNode;
  readonly area: Rect;
  /** On enter, or a click on the line that is chosen. */
  readonly drill: (node: TreeNode) => void;
}

/** A tree as a pane shows it, with handlers for the groups `chart`, `cells` and `tree`. */
interface ShownTree {
  readonly rows: readonly Row[];
  readonly does: Handlers;
  readonly note: string;
  readonly chosen: TreeNode;
}

/** A tree whose branches fold. */
export function useTree({ root, area, drill }: TreeOptions): ShownTree {
  const shell = useShell();
  const live = useLive<TreeState>("tree", { chosen: "", folded: new Set(), top: 0 });
  const lines = treeLines(root, live.shown.folded);
  const at = indexOf(lines, live.shown.chosen);
  const { from, to } = shown({
    first: live.shown.top,
    chosen: at,
    room: Math.max(1, area.height),
    total: lines.length,
  });
  const chosen = lines[at]?.path ?? "";
  return {
    rows: lines.slice(from, to).map((line) => treeRow(line, { width: area.width, chosen })),
    note: `${at + 1} of ${lines.length}`,
    chosen: lines[at]?.node ?? root,
    does: {
      "export-text": () => exportText(shell, "churn tree", wholeRows(root)),
      ...treeHandlers(root, live, from),
      drill(clicked) {
        const now = live.now();
        if (clicked !== undefined && clicked !== now.chosen)
          live.change(() => ({ ...now, chosen: clicked }));
        else drill(nodeAt(root, now));
      },
    },
  };
}

function nodeAt(root: TreeNode, now: TreeState): TreeNode {
  const lines = treeLines(root, now.folded);
  return lines[indexOf(lines, now.chosen)]?.node ?? root;
}

/** Keys that move and fold. @param top the first line that is shown now, from which it scrolls only as far as it must */
function treeHandlers(root: TreeNode, live: Live<TreeState>, top: number): Handlers {
  const does = (step: TreeStep) => (): void =>
    live.change((now) => ({ ...stepped(root, now, step), top }));
  return {
    "cell-down": does(moved(1)),
    "cell-up": does(moved(-1)),
    // The wheel.
    down: does(moved(1)),
    up: does(moved(-1)),
    "first-cell": does(moved(-Number.MAX_SAFE_INTEGER)),
    "last-cell": does(moved(Number.MAX_SAFE_INTEGER)),
    "cell-left": does(toLeft),
    "cell-right": does(toRight),
    fold: does(turned),
  };
}

/** Unfolded, as wide as is read with ease. */
const wholeRows = (root: TreeNode): readonly Row[] =>
  treeLines(root, new Set()).map((line) => treeRow(line, { width: 120, chosen: "none" }));
