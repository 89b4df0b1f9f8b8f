import type { Tree, TreeNode } from "@satsuma/plugin";
import { counted, listed, percent } from "../leaves/figures.ts";
import type { ChurnModel, ModelSplit } from "../model.ts";

/** The tree as a picture: questions on its branches, churn rates as shades. */
export function treePicture(model: ChurnModel): Tree {
  const names = new Map(model.leaves.map(({ node, name }) => [node, name]));
  return {
    kind: "tree",
    title: "Who leaves",
    caption:
      "Each branch is an answer; the stronger the colour of a group, the more of it left. A customer counts once for each date that was looked back to.",
    value: { label: "Churn rate", unit: "share" },
    root: nodeAt(model, names, 0),
  };
}

function nodeAt(model: ChurnModel, names: ReadonlyMap<number, string>, node: number): TreeNode {
  const { customers, churned, split } = model.nodes[node]!;
  const rate = churned / customers;
  const shown = {
    label: names.get(node) ?? (node === 0 ? "all customers" : percent(rate)),
    note: `${counted(customers, "customer")}, ${percent(rate)} left`,
    value: rate,
  };
  if (split === undefined) return shown;
  const branch = (side: "left" | "right") => ({
    answer: answer(split, side, model),
    node: nodeAt(model, names, split[side]),
  });
  return { ...shown, branches: [branch("left"), branch("right")] };
}

function answer(split: ModelSplit, side: "left" | "right", { features }: ChurnModel): string {
  const { label, kind, hasUnknown } = features[split.feature]!;
  const or = hasUnknown && split.unknown === side && asksOfKnown(split) ? ", or not known" : "";
  return `${label} ${demanded(split, side, kind)}${or}`;
}

/** False where known is parted from unknown. */
const asksOfKnown = (split: ModelSplit): boolean =>
  split.kind === "at most" ? split.threshold !== undefined : split.values.length > 0;

function demanded(split: ModelSplit, side: "left" | "right", kind: string): string {
  if (split.kind === "at most") {
    if (split.threshold === undefined) return side === "left" ? "is known" : "is not known";
    return side === "left" ? `≤ ${split.threshold}` : `> ${split.threshold}`;
  }
  const isHeld = side === "left";
  if (split.values.length === 0) return isHeld ? "is not known" : "is known";
  if (kind === "yes/no") return isHeld ? "holds" : "does not hold";
  return `is ${isHeld ? "" : "not "}${listed(split.values, "or")}`;
}
