import type { ListedSegment } from "@satsuma/engine";
import type { Handlers } from "../../shell/handlers.ts";
import type { Rect } from "../../view/rect.ts";
import type { Row } from "../../view/row.ts";

/** What each part of a segment's screen is given; it shows `Panes`, whose first row is `head`. */
export interface TabProps {
  readonly segment: string;
  /** As the last run left it; undefined until it is known. */
  readonly listed: ListedSegment | undefined;
  readonly area: Rect;
  /** The parts of the screen, to be clicked: the first row of the main pane. */
  readonly head: Row;
  /** For the main pane's title: the segment, its size and as of when. */
  readonly title: string;
  /** For the group `segment`. */
  readonly does: Handlers;
}
