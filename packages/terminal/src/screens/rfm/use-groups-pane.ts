import type { Bars } from "@satsuma/figure";
import { useFigure } from "../../charts/use-figure.ts";
import type { Handlers } from "../../shell/handlers.ts";
import type { Pane } from "../../shell/pane.ts";
import { useShell } from "../../shell/shell.ts";
import { safe } from "../../text/safe.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Finding } from "../findings/finding.ts";
import type { NewSegment } from "../findings/rule-texts.ts";
import { saveAll, savePart } from "../findings/save-rules.ts";
import { ownName } from "../findings/topic.ts";
import { groupRule } from "./group-rule.ts";

interface Model {
  readonly finding: Finding;
  readonly does: Handlers;
}

/** The named groups that scores fall into. */
export function useGroupsPane({ finding, does }: Model, area: Rect): Pane {
  const shell = useShell();
  const figure = groupsFigure(finding);
  const groupAt = (part: string | undefined): NewSegment | undefined =>
    groupRule(finding, part === undefined ? undefined : figure.bars[Number(part)]?.label);
  const chart = useFigure({
    name: "groups",
    figure,
    area: inside(area),
    drill(part) {
      const group = groupAt(part);
      if (group === undefined) shell.say("this group has no rule", "warning");
      else shell.go({ screen: "drilled", title: group.title ?? group.name, rule: group.where });
    },
  });
  return {
    kind: "rfmGroups",
    title: safe(figure.title),
    area,
    rows: chart.rows,
    does: {
      ...chart.does,
      ...does,
      "save-part": () => savePart(shell, groupAt(chart.chosen)),
      "save-all": () => saveAll(shell, finding.discovery),
    },
  };
}

/** The bars of named groups; none where they could not be drawn. */
const groupsFigure = ({ views }: Finding): Bars => {
  const figure = views.find(({ name }) => ownName(name) === "groups")?.figure;
  if (figure?.kind === "bars") return figure;
  return { kind: "bars", title: "Groups", value: { label: "customers" }, bars: [] };
};
