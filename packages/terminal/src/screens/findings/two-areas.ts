import { useDesk } from "../../shell/use-desk.ts";
import { sideBySide, stacked } from "../../view/rect.ts";
import type { Rect, Share } from "../../view/rect.ts";

/** How two panes share a screen. */
interface TwoAreas {
  /** From so many cells on they stand side by side. */
  readonly wide: number;
  /** Their widths then. */
  readonly across: readonly [Share, Share];
  /** Their heights where they stand one below the other. */
  readonly down: readonly [Share, Share];
}

/** With fewer lines there is room for one pane only: the one that has the keys. */
const LOW = 16;

/** Where two panes are. @param focus which of them has the keys, counted from 0 */
export function twoAreas(
  area: Rect,
  { wide, across, down }: TwoAreas,
  focus: number,
): readonly [Rect, Rect] {
  if (area.width >= wide) return both(sideBySide(area, across), area);
  if (area.height >= LOW) return both(stacked(area, down), area);
  const away = { ...area, y: area.y + area.height, height: 0 };
  return focus > 0 ? [away, area] : [area, away];
}

const both = ([first, second]: readonly Rect[], area: Rect): readonly [Rect, Rect] => [
  first ?? area,
  second ?? area,
];

/** The same for the pane that has the keys now. */
export const useTwoAreas = (area: Rect, layout: TwoAreas): readonly [Rect, Rect] =>
  twoAreas(
    area,
    layout,
    useDesk(({ visits }) => visits.at(-1)?.focus ?? 0),
  );
