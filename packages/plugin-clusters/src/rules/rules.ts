import type { RuleDraft, RuleWords } from "@satsuma/plugin";
import { leavesOf } from "../fit/distill.ts";
import type { ClusterModel, ClustersModel, DistilledTree } from "../model.ts";
import { condition } from "./condition.ts";
import { constraints } from "./constraints.ts";

/** A rule for each cluster that the small tree tells from the others: any of its leaves. */
export function ruleDrafts(model: ClustersModel, given: RuleWords): RuleDraft[] {
  const { tree } = model;
  if (tree === undefined) return [];
  return model.clusters.flatMap((cluster, j): RuleDraft[] => {
    const leaves = leavesOf(tree.tree, j).map((leaf) => leafText(leaf, { model, tree, given }));
    return leaves.length === 0 ? [] : [draft(cluster, anyOf(leaves), { model, tree, place: j })];
  });
}

/** A leaf as conditions that all must hold. */
function leafText(
  leaf: number,
  {
    model,
    tree,
    given,
  }: { readonly model: ClustersModel; readonly tree: DistilledTree; readonly given: RuleWords },
): readonly string[] {
  const asked = constraints(tree.tree, leaf);
  const isUnknownRefused = model.unknown === "refuse";
  return model.features.flatMap((feature, column) => {
    const constraint = asked.get(column);
    // Who has no cluster is in no rule of one.
    const nothing =
      isUnknownRefused && feature.unknown > 0
        ? [`${given.expressions[feature.key]!} is known`]
        : [];
    if (constraint === undefined) return nothing;
    const categories = tree.categories[column] ?? null;
    const text = condition(feature, constraint, { given, categories, isUnknownRefused });
    return text === undefined ? [] : [text];
  });
}

function anyOf(leaves: readonly (readonly string[])[]): string {
  // A tree of one leaf asks nothing: it is everybody.
  const texts = leaves.map((tests) => (tests.length === 0 ? "true" : tests.join(" and ")));
  return texts.length === 1 ? texts[0]! : texts.map((text) => `(${text})`).join("\n or ");
}

function draft(
  { label, number, size }: ClusterModel,
  where: string,
  {
    model,
    tree,
    place,
  }: { readonly model: ClustersModel; readonly tree: DistilledTree; readonly place: number },
): RuleDraft {
  const { precision, recall } = tree.clusters[place]!;
  const kind = model.method === "kmeans" ? "k-means" : "hierarchical clustering";
  return {
    name: `cluster_${number}_${wordOf(label)}`.replace(/_+$/u, ""),
    title: capital(label),
    doc: `Cluster ${number} of ${model.clusters.length} by ${kind} (${label}), told by a short rule.`,
    where,
    size,
    measures: {
      fidelity: {
        value: tree.fidelity,
        unit: "share",
        doc: "Share of the sample whom the rules put into the cluster that the model does.",
      },
      precision: {
        value: precision,
        unit: "share",
        doc: "Share of the rule's customers who are in the cluster.",
      },
      recall: {
        value: recall,
        unit: "share",
        doc: "Share of the cluster's customers whom the rule finds.",
      },
    },
  };
}

const wordOf = (label: string): string =>
  label
    .normalize("NFD")
    .replaceAll(/[^A-Za-z0-9]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "")
    .toLowerCase()
    .slice(0, 48);

const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
