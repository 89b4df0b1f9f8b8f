import type { DrawnView } from "@satsuma/engine";

/** What a screen of models is about: its methods, and which pictures are theirs whatever namespace the config gave them. */
export interface Topic {
  /** For messages: `RFM scores`. */
  readonly title: string;
  /** As they are called unless the config says otherwise; the first is the one that is started. */
  readonly methods: readonly [string, ...string[]];
  /** The method's own name, for the own name of a picture; undefined where it is none of these. */
  readonly methodOf: (view: string) => string | undefined;
  /** The picture without which there is nothing to show. */
  readonly isMain: (view: DrawnView) => boolean;
}

export const rfmTopic: Topic = {
  title: "RFM scores",
  methods: ["rfm.scores"],
  methodOf: (view) => (["grid", "groups"].includes(view) ? "scores" : undefined),
  isMain: ({ name, figure }) => ownName(name) === "grid" && figure.kind === "heat map",
};

export const clustersTopic: Topic = {
  title: "clusters",
  methods: ["clusters.kmeans", "clusters.hierarchical"],
  methodOf: (view) => ["kmeans", "hierarchical"].find((method) => view.startsWith(`${method}_`)),
  isMain: ({ name, figure }) => name.endsWith("_sizes") && figure.kind === "bars",
};

export const churnTopic: Topic = {
  title: "churn tree",
  methods: ["churn.tree"],
  methodOf: (view) =>
    ["tree", "leaves", "importance", "lift", "calibration"].includes(view) ? "tree" : undefined,
  isMain: ({ name, figure }) => ownName(name) === "tree" && figure.kind === "tree",
};

/** `grid` of `rfm.grid`. */
export const ownName = (name: string): string => name.slice(name.indexOf(".") + 1);

/** `rfm` of `rfm.grid`. */
export const namespaceOf = (name: string): string => name.split(".")[0] ?? "";
