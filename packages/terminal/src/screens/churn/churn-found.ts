import { createElement } from "react";
import type { ReactElement } from "react";
import type { Tree, TreeNode } from "@satsuma/figure";
import { textRows } from "../../asks/asked-rows.ts";
import type { Handlers } from "../../shell/handlers.ts";
import type { Pane } from "../../shell/pane.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Finding } from "../findings/finding.ts";
import type { FoundProps } from "../findings/model-screen.ts";
import { picturePage } from "../findings/page.ts";
import { saveAll, savePart } from "../findings/save-rules.ts";
import { churnTopic } from "../findings/topic.ts";
import { useModel } from "../findings/use-model.ts";
import { useTwoAreas } from "../findings/two-areas.ts";
import { usePages } from "../findings/use-pages.ts";
import { isTree, leafRule } from "./leaf-rule.ts";
import { leafWords } from "./leaf-words.ts";
import { useLikeThisNow } from "./use-like-this-now.ts";
import { leavesOf } from "./tree-lines.ts";
import { useTree } from "./use-tree.ts";

/** The tree with the chosen node in words, and pictures of how good it is. */
export function ChurnFound({ findings, area }: FoundProps): ReactElement {
  const model = useModel(churnTopic, findings);
  const [tree, picture] = useTwoAreas(area, layout);
  const others = model.finding.views.filter((view) => !isTree(view));
  const { pane, turns } = usePages(others.map(picturePage), picture);
  const shown = useTreePane(model, tree);
  return createElement(Panes, {
    area,
    panes: [{ ...shown, does: { ...shown.does, ...turns } }, pane],
  });
}

const layout = {
  wide: 150,
  across: [{ parts: 3 }, { parts: 2 }],
  down: [{ parts: 2 }, { parts: 1 }],
} as const;

interface Model {
  readonly finding: Finding;
  readonly title: string;
  readonly does: Handlers;
}

function useTreePane({ finding, title, does }: Model, area: Rect): Pane {
  const shell = useShell();
  const space = inside(area);
  const words = Math.min(8, Math.floor(space.height / 2));
  const ruleOf = (node: TreeNode) => leafRule(finding, leavesOf(node));
  const tree = useTree({
    root: treeOf(finding).root,
    area: { ...space, height: space.height - words },
    drill(node) {
      const rule = ruleOf(node);
      if (rule === undefined) shell.say("there is no rule for this part of the tree", "warning");
      else shell.go({ screen: "drilled", title: node.label, rule: rule.where });
    },
  });
  const rule = ruleOf(tree.chosen);
  const now = useLikeThisNow(finding, rule?.where);
  return {
    kind: "churn",
    title: `Churn tree: ${title}`,
    note: tree.note,
    area,
    rows: [
      ...tree.rows,
      [],
      ...leafWords(tree.chosen, finding, now).flatMap((text) => textRows(text, space.width)),
    ],
    does: {
      ...tree.does,
      ...does,
      "save-part": () => savePart(shell, rule),
      "save-all": () => saveAll(shell, finding.discovery),
    },
  };
}

/** A finding of this topic has it. @throws RangeError where it has not */
function treeOf({ method, views }: Finding): Tree {
  const figure = views.find(isTree)?.figure;
  if (figure?.kind !== "tree") throw new RangeError(`${method} must have a tree, got none`);
  return figure;
}
