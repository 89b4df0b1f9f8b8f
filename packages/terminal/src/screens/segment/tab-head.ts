import { segmentTabs } from "../../shell/place.ts";
import type { SegmentTab } from "../../shell/place.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Row, Span } from "../../view/row.ts";

/** The parts of a segment's screen in a row; brackets say which one is shown, a click shows another. */
export const tabHead = (shown: SegmentTab): Row =>
  segmentTabs.flatMap((tab, i): Span[] => [
    ...(i === 0 ? [] : [{ text: "  " }]),
    {
      text: tab === shown ? `[${tab}]` : ` ${tab} `,
      role: tab === shown ? "selected elsewhere" : "key",
      target: { command: `tab-${tab}` },
    },
  ]);

/** What a pane has below that row. */
export function belowHead(area: Rect): Rect {
  const inner = inside(area);
  return { ...inner, y: inner.y + 1, height: Math.max(0, inner.height - 1) };
}
