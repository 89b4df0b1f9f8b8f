import { Text } from "ink";
import { createContext, createElement, useContext, useLayoutEffect } from "react";
import type { ReactElement } from "react";
import { exportPane } from "../files/export-text.ts";
import type { Rect } from "../view/rect.ts";
import { drawFrame } from "./frame.ts";
import { useInner } from "./inner.ts";
import type { Pane } from "./pane.ts";
import { useShell } from "./shell.ts";
import type { Shell } from "./shell.ts";
import { useDesk } from "./use-desk.ts";

/** Whether what is below lies under something else: then none of its panes has the keys. */
export const CoveredContext = createContext(false);

/** What a screen shows: panes side by side and one below the other, none over another. Keys go to the one in focus. */
export function Panes(props: {
  readonly area: Rect;
  readonly panes: readonly Pane[];
}): ReactElement {
  const { area, panes } = props;
  const { desk, paint, glyphs, shown } = useInner();
  const shell = useShell();
  const isCovered = useContext(CoveredContext);
  const focus = useDesk(({ visits }) => visits.at(-1)?.focus ?? 0);
  const kinds = panes.map(({ kind }) => kind).join(" ");
  // Keys and clicks are for what is drawn; also from what lies over it.
  shown.panes = panes.map((pane) => withExport(pane, shell));
  useLayoutEffect(() => {
    if (desk.state().kinds !== kinds) desk.change({ kinds });
  }, [desk, kinds]);
  const inFocus = isCovered ? -1 : Math.min(focus, panes.length - 1);
  const lines = drawFrame(panes, area, { paint, glyphs, focus: inFocus });
  return createElement(Text, { wrap: "truncate" }, lines.join("\n"));
}

/** What a pane does that shows all it has, a picture, without a way of its own to write it. */
const withExport = (pane: Pane, shell: Shell): Pane => ({
  ...pane,
  does: { "export-text": () => exportPane(shell, pane), ...pane.does },
});
