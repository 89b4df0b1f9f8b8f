import { createElement } from "react";
import type { ReactElement } from "react";
import { latest, notAnsweredRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { inside } from "../../view/rect.ts";
import type { ScreenProps } from "../screen-props.ts";
import { OverlapAnswer } from "./overlap-answer.ts";
import { sayWhenThere } from "../findings/say-when-there.ts";

/** Which customers are in several segments at once, which segments say the same, and who is in none. */
export function OverlapScreen({ area }: ScreenProps<"overlap">): ReactElement {
  const shell = useShell();
  const asked = useAsk("overlap", (signal) => shell.client.overlap(undefined, { signal }));
  const overlap = latest(asked);
  if (overlap !== undefined && overlap.segments.length > 0)
    return createElement(OverlapAnswer, { overlap, isOld: asked.state === "waiting", area });
  const rows =
    overlap === undefined
      ? notAnsweredRows(asked, inside(area).width)
      : [[{ text: "There are no segments yet: 1 goes to the list, 6 to methods that find some." }]];
  return createElement(Panes, {
    area,
    panes: [{ kind: "overlap", area, rows, does: sayWhenThere("overlap", shell) }],
  });
}
