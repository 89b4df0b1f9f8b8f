import { Box, Text } from "ink";
import { createElement } from "react";
import type { ReactElement } from "react";
import { cells } from "../text/cells.ts";
import { safe } from "../text/safe.ts";
import type { Rect } from "../view/rect.ts";
import type { OpenPrompt } from "./desk.ts";
import { drawFrame } from "./frame.ts";
import { useInner } from "./inner.ts";
import type { Pane } from "./pane.ts";
import { useDesk } from "./use-desk.ts";

/** How many are shown at once. */
const most = 8;

/** What the line at the bottom could become, right above it. */
export function Offers({ area }: { readonly area: Rect }): ReactElement | null {
  const { shown, paint, glyphs } = useInner();
  const prompt = useDesk((state) => state.prompt);
  const pane = prompt === undefined ? undefined : offersPane(prompt, area);
  shown.offers = pane === undefined ? [] : [pane];
  if (pane === undefined) return null;
  const { x, y, width, height } = pane.area;
  const lines = drawFrame([pane], pane.area, { paint, glyphs, focus: -1 });
  return createElement(
    Box,
    { position: "absolute", top: y, left: x, width, height },
    createElement(Text, { wrap: "truncate" }, lines.join("\n")),
  );
}

/** Undefined where nothing is offered. */
function offersPane({ offers, chosen }: OpenPrompt, area: Rect): Pane | undefined {
  if (offers.length === 0) return undefined;
  const space = Math.min(most, offers.length, area.height - 2);
  const from = Math.max(0, Math.min(chosen - space + 1, offers.length - space));
  const shown = offers.slice(from, from + space);
  const widest = Math.max(24, ...shown.map(cells));
  const width = Math.min(area.width, widest + 4);
  return {
    kind: "prompt",
    title: "tab completes",
    note: offers.length > space ? `${offers.length}` : "",
    area: { x: area.x, y: area.y + area.height - space - 2, width, height: space + 2 },
    rows: shown.map((offer, i) => [
      {
        text: ` ${safe(offer)}`.padEnd(width - 2),
        role: from + i === chosen ? "selected" : "text",
        target: { command: "take-offer", argument: String(from + i) },
      },
    ]),
    does: {},
  };
}
