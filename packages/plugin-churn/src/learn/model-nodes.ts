import type { ClassNode, ClassTree, Split } from "@satsuma/stats/tree";
import type { LearningRows } from "../data/learning-rows.ts";
import type { ModelNode, ModelSplit } from "../model.ts";

/** A tree over places of columns and numbers of texts as one over features and texts. */
export const modelNodes = (tree: ClassTree, rows: LearningRows): ModelNode[] =>
  tree.nodes.map(({ counts, split }: ClassNode) => {
    const [stayed = 0, churned = 0] = counts;
    const node = { customers: stayed + churned, churned };
    return split === undefined ? node : { ...node, split: modelSplit(split, rows) };
  });

function modelSplit(split: Split, rows: LearningRows): ModelSplit {
  const { column: feature, left, right } = split;
  const { hasUnknown, kind } = rows.features[feature]!;
  if (split.kind === "at most") {
    const known = split.threshold === Number.MAX_VALUE ? {} : { threshold: split.threshold };
    const unknown = hasUnknown ? { unknown: split.unknown } : {};
    return { kind: "at most", feature, left, right, ...known, ...unknown };
  }
  const values = split.categories.map((category) => rows.dictionaries[feature]![category]!);
  // A text that is not known is none of those listed, which is how rules read "is not".
  const unknown = hasUnknown ? split.unknown : "right";
  const isNo = kind === "yes/no" && values.includes("no");
  if (!isNo) return { kind: "one of", feature, left, right, unknown, values };
  const turned = {
    left: right,
    right: left,
    unknown: unknown === "left" ? "right" : "left",
  } as const;
  return { kind: "one of", feature, ...turned, values: ["yes"] };
}
