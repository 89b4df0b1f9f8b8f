import { Box, Text } from "ink";
import { createElement } from "react";
import type { ReactElement } from "react";
import { cells } from "../text/cells.ts";
import { wrapped } from "../text/wrapped.ts";
import type { Rect } from "../view/rect.ts";
import { toldText } from "./footer-row.ts";
import { drawFrame } from "./frame.ts";
import { useInner } from "./inner.ts";
import { useDesk } from "./use-desk.ts";

/** More than anybody reads. */
const mostRows = 8;

/** What is told, above the line at the bottom, where it does not fit into it. */
export function LongMessage({ area }: { readonly area: Rect }): ReactElement | null {
  const { paint, glyphs } = useInner();
  const message = useDesk((state) => state.message);
  if (message === undefined || cells(toldText(message)) < area.width) return null;
  const lines = wrapped(toldText(message), area.width - 4).slice(0, mostRows);
  const height = Math.min(area.height, lines.length + 2);
  const own: Rect = { ...area, y: area.y + area.height - height, height };
  const rows = lines.map((text) => [{ text: ` ${text}`, role: message.tone }]);
  const pane = {
    kind: "question",
    title: "any key closes this",
    area: own,
    rows,
    does: {},
  } as const;
  const drawn = drawFrame([pane], own, { paint, glyphs, focus: 0 });
  return createElement(
    Box,
    { position: "absolute", top: own.y, left: own.x, width: own.width, height },
    createElement(Text, { wrap: "truncate" }, drawn.join("\n")),
  );
}
