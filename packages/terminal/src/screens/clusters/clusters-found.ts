import { createElement } from "react";
import type { ReactElement } from "react";
import type { Bars } from "@satsuma/figure";
import { textRows } from "../../asks/asked-rows.ts";
import { useFigure } from "../../charts/use-figure.ts";
import type { Handlers } from "../../shell/handlers.ts";
import type { Pane } from "../../shell/pane.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Finding } from "../findings/finding.ts";
import type { FoundProps } from "../findings/model-screen.ts";
import { saveAll, savePart } from "../findings/save-rules.ts";
import { clustersTopic } from "../findings/topic.ts";
import { useTwoAreas } from "../findings/two-areas.ts";
import { useModel } from "../findings/use-model.ts";
import { picturePage } from "../findings/page.ts";
import { usePages } from "../findings/use-pages.ts";
import { clusterRule, clusterWords, clustersOf, sizesFigure } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";

/** The clusters with the chosen one in words, and pictures of them. */
export function ClustersFound({ findings, area }: FoundProps): ReactElement {
  const model = useModel(clustersTopic, findings);
  const clusters = clustersOf(model.finding).length;
  const [list, picture] = useTwoAreas(area, {
    wide: 130,
    across: [{ parts: 1 }, { parts: 1 }],
    down: [{ cells: Math.min(clusters + WORDS + 5, Math.ceil(area.height * 0.6)) }, { parts: 1 }],
  });
  const others = model.finding.views.filter(({ name }) => !name.endsWith("_sizes"));
  const { pane, turns } = usePages(others.map(picturePage), picture);
  const shown = useClustersPane(model, list);
  return createElement(Panes, {
    area,
    panes: [{ ...shown, does: { ...shown.does, ...turns } }, pane],
  });
}

/** Lines for the chosen cluster. */
const WORDS = 5;

const none: Bars = { kind: "bars", title: "Clusters", value: { label: "customers" }, bars: [] };

interface Model {
  readonly finding: Finding;
  readonly title: string;
  readonly does: Handlers;
}

function useClustersPane({ finding, title, does }: Model, area: Rect): Pane {
  const shell = useShell();
  const clusters = clustersOf(finding);
  const clusterAt = (part: string | undefined): Cluster | undefined =>
    part === undefined ? undefined : clusters[Number(part)];
  const ruleAt = (part: string | undefined) => {
    const cluster = clusterAt(part);
    return cluster && clusterRule(cluster, finding);
  };
  const space = inside(area);
  const bars = Math.min(clusters.length + 2, Math.max(3, space.height - WORDS));
  const chart = useFigure({
    name: "clusters",
    figure: sizesFigure(finding) ?? none,
    area: { ...space, height: bars },
    drill(part) {
      const rule = ruleAt(part);
      if (rule === undefined) shell.say("no short rule tells this cluster", "warning");
      else shell.go({ screen: "drilled", title: rule.title ?? rule.name, rule: rule.where });
    },
  });
  const chosen = clusterAt(chart.chosen);
  const words = chosen === undefined ? [] : clusterWords(chosen, finding);
  return {
    kind: "clusters",
    note: title,
    area,
    rows: [...chart.rows, [], ...words.flatMap((text) => textRows(text, space.width))],
    does: {
      ...chart.does,
      ...does,
      "save-part": () => savePart(shell, ruleAt(chart.chosen)),
      "save-all": () => saveAll(shell, finding.discovery),
    },
  };
}
