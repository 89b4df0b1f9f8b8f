import { createElement } from "react";
import type { ReactElement } from "react";
import { notAnsweredRows } from "../../asks/asked-rows.ts";
import type { Asked } from "../../asks/asked.ts";
import type { PaneKind } from "../../commands/pane-kinds.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { sayWhenThere } from "../findings/say-when-there.ts";
import { belowHead } from "./tab-head.ts";
import type { TabProps } from "./tab-props.ts";

/** A part of a segment's screen whose answer is not there yet, or will not come. */
export function NotThere(
  props: TabProps & { readonly kind: PaneKind; readonly asked: Asked<unknown> },
): ReactElement {
  const { kind, asked, area, head, title, does } = props;
  const shell = useShell();
  const rows = notAnsweredRows(asked, belowHead(area).width);
  return createElement(Panes, {
    area,
    panes: [
      { kind, area, title, rows: [head, ...rows], does: { ...sayWhenThere(kind, shell), ...does } },
    ],
  });
}
