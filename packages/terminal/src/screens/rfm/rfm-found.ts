import { createElement } from "react";
import type { ReactElement } from "react";
import { Panes } from "../../shell/panes.ts";
import type { FoundProps } from "../findings/model-screen.ts";
import { rfmTopic } from "../findings/topic.ts";
import { useTwoAreas } from "../findings/two-areas.ts";
import { useModel } from "../findings/use-model.ts";
import { useGridPane } from "./use-grid-pane.ts";
import { useGroupsPane } from "./use-groups-pane.ts";

/** The grid, and the named groups. */
export function RfmFound({ findings, area }: FoundProps): ReactElement {
  const model = useModel(rfmTopic, findings);
  const [grid, groups] = useTwoAreas(area, {
    wide: 110,
    across: [{ parts: 1 }, { parts: 1 }],
    down: [{ parts: 1 }, { cells: Math.max(9, area.height - 14) }],
  });
  return createElement(Panes, {
    area,
    panes: [useGridPane(model, grid), useGroupsPane(model, groups)],
  });
}
