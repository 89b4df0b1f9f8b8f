import type { CommandGroup } from "./command-groups.ts";

/** A kind of pane: its heading in help, and the groups of commands it has. */
interface PaneKindDescription {
  readonly title: string;
  readonly groups: readonly CommandGroup[];
  /** Over the screen, where letters are text: it has only its own groups. All others have `everywhere` as well. */
  readonly isOver?: true;
}

/** All kinds of panes. */
export const paneKinds = {
  segments: { title: "Segments", groups: ["scroll", "table", "segments"] },
  about: { title: "About it", groups: ["scroll", "text", "segments"] },
  members: { title: "Members", groups: ["scroll", "table", "segment", "members"] },
  profile: { title: "Profile", groups: ["scroll", "table", "segment"] },
  rule: { title: "Rule", groups: ["scroll", "text", "segment"] },
  history: { title: "History", groups: ["scroll", "text", "segment"] },
  figures: { title: "Figures", groups: ["chart", "segment"] },
  moves: { title: "Moves", groups: ["scroll", "table", "segment"] },
  causes: { title: "Why they moved", groups: ["scroll", "text", "segment"] },
  products: { title: "Products", groups: ["scroll", "table", "segment"] },
  overlap: { title: "Overlap", groups: ["chart", "cells", "overlap"] },
  pairs: { title: "Alike", groups: ["scroll", "table", "overlap"] },
  differs: { title: "Difference", groups: ["chart"] },
  compare: { title: "Comparison", groups: ["scroll", "table"] },
  rfm: { title: "RFM grid", groups: ["chart", "cells", "rfm", "model"] },
  rfmGroups: { title: "Groups", groups: ["chart", "model", "saving"] },
  clusters: { title: "Clusters", groups: ["chart", "pictures", "model", "saving"] },
  churn: { title: "Churn tree", groups: ["chart", "cells", "tree", "pictures", "model", "saving"] },
  unfitted: { title: "No model yet", groups: ["scroll", "model"] },
  customer: { title: "Customer", groups: ["scroll", "table"] },
  why: { title: "Why", groups: ["scroll", "text"] },
  detail: { title: "In detail", groups: ["scroll", "text"] },
  catalogue: { title: "Catalogue", groups: ["scroll", "table"] },
  quality: { title: "Data quality", groups: ["scroll", "table"] },
  problems: { title: "Problems", groups: ["scroll", "table"] },
  runs: { title: "Runs", groups: ["scroll", "table", "runs"] },
  discover: { title: "Discover", groups: ["scroll", "table", "discover"] },
  found: { title: "Rules", groups: ["scroll", "table", "pictures", "saving"] },
  pictures: { title: "Pictures", groups: ["scroll", "text", "pictures"] },
  drilledRule: { title: "Who they are", groups: ["scroll", "text", "drilled"] },
  drilled: { title: "The customers", groups: ["scroll", "table", "drilled"] },
  help: { title: "Help", groups: ["overlay", "line"], isOver: true },
  palette: { title: "All commands", groups: ["overlay", "line"], isOver: true },
  prompt: { title: "A line that is asked for", groups: ["prompt", "line"], isOver: true },
  question: { title: "A question", groups: ["question"], isOver: true },
} as const satisfies Record<string, PaneKindDescription>;

export type PaneKind = keyof typeof paneKinds;

/** True for what lies over the screen: it has only its own commands. */
export function isOver(kind: PaneKind): boolean {
  const description: PaneKindDescription = paneKinds[kind];
  return description.isOver === true;
}

/** The same, for whoever walks them. */
export const paneKindNames: readonly PaneKind[] = Object.keys(paneKinds).filter(isPaneKind);

function isPaneKind(name: string): name is PaneKind {
  return Object.hasOwn(paneKinds, name);
}
