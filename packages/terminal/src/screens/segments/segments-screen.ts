import { createElement } from "react";
import type { ReactElement } from "react";
import { latest, notAnsweredRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { inside } from "../../view/rect.ts";
import { sayWhenThere } from "../findings/say-when-there.ts";
import type { ScreenProps } from "../screen-props.ts";
import { SegmentList } from "./segment-list.ts";

/** All segments: size, change, history, and what the chosen one is about. */
export function SegmentsScreen({ area }: ScreenProps<"segments">): ReactElement {
  const shell = useShell();
  const asked = useAsk("segments", (signal) => shell.client.segments({ signal }));
  const segments = latest(asked);
  if (segments !== undefined) return createElement(SegmentList, { segments, area });
  const rows = notAnsweredRows(asked, inside(area).width);
  return createElement(Panes, {
    area,
    panes: [{ kind: "segments", area, rows, does: sayWhenThere("segments", shell) }],
  });
}
