import { createElement } from "react";
import type { ReactElement } from "react";
import { askedRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { inside, sideBySide, stacked } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import { savePart } from "../findings/save-rules.ts";
import { segmentName } from "../findings/rule-texts.ts";
import type { ScreenProps } from "../screen-props.ts";
import { useTimezone } from "../use-timezone.ts";
import { drilledRows } from "./drilled-rows.ts";
import { useListedPane } from "./use-listed-pane.ts";

/** The customers behind a part of a picture: how many, by which rule, and who; the rule can be saved as a segment. */
export function DrilledScreen({ place, area }: ScreenProps<"drilled">): ReactElement {
  const { title, rule } = place;
  const shell = useShell();
  const timezone = useTimezone();
  const [upper = area, lower = area] = areasOf(area);
  const preview = useAsk(`who they are: ${rule}`, (signal) =>
    shell.client.preview(rule, { signal }),
  );
  const { width } = inside(upper);
  const rows = askedRows(preview, width, (answer) =>
    drilledRows(answer, { rule, width, timezone }),
  );
  const scroll = useScroll("rule", rows, inside(upper));
  const listed = useListedPane({ rule, preview }, lower);
  const save = (): void => savePart(shell, { name: segmentName(title), title, where: rule });
  const about = { kind: "drilledRule", area: upper, title, note: scroll.note } as const;
  return createElement(Panes, {
    area,
    panes: [
      { ...about, rows: scroll.rows, does: { ...scroll.does, "save-part": save } },
      { ...listed, does: { ...listed.does, "save-part": save } },
    ],
  });
}

const areasOf = (area: Rect): readonly Rect[] =>
  area.width >= 140
    ? sideBySide(area, [{ parts: 2 }, { parts: 3 }])
    : stacked(area, [{ parts: 1 }, { parts: 1 }]);
