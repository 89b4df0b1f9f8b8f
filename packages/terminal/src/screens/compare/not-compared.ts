import { createElement } from "react";
import type { ReactElement } from "react";
import { notAnsweredRows } from "../../asks/asked-rows.ts";
import type { Asked } from "../../asks/asked.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import { sayWhenThere } from "../findings/say-when-there.ts";

/** A comparison that is not there yet, or will not come. */
export function NotCompared(props: {
  readonly asked: Asked<unknown>;
  readonly area: Rect;
}): ReactElement {
  const { asked, area } = props;
  const shell = useShell();
  const rows = notAnsweredRows(asked, inside(area).width);
  return createElement(Panes, {
    area,
    panes: [{ kind: "compare", area, rows, does: sayWhenThere("compare", shell) }],
  });
}
