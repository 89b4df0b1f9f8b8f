import type { ModelNode, ModelSplit } from "../model.ts";

/** What holds of a feature for all customers of a node, the questions on the way taken together. */
export type Condition = NumberCondition | TextCondition;

export interface NumberCondition {
  readonly kind: "numbers";
  /** Place in the model's features. */
  readonly feature: number;
  readonly above?: number;
  readonly atMost?: number;
  /** True when no known number will do. */
  readonly isUnknown: boolean;
  /** Whether unknown will do. */
  readonly allowsUnknown: boolean;
}

export interface TextCondition {
  readonly kind: "text";
  readonly feature: number;
  /** Which texts will do; absent when all but those of `none` will. */
  readonly among?: readonly string[];
  readonly none: readonly string[];
  readonly allowsUnknown: boolean;
}

/** The way from the root to each node, by node: the splits and which side was taken. */
type Way = readonly { readonly split: ModelSplit; readonly side: "left" | "right" }[];

/** What holds of the customers of each node, in the order in which features are first asked about. */
export function conditionsByNode(nodes: readonly ModelNode[]): Condition[][] {
  const ways: Way[] = [[]];
  for (const [node, { split }] of nodes.entries()) {
    if (split === undefined) continue;
    ways[split.left] = [...ways[node]!, { split, side: "left" }];
    ways[split.right] = [...ways[node]!, { split, side: "right" }];
  }
  return ways.map(conditionsOf);
}

function conditionsOf(way: Way): Condition[] {
  const found = new Map<number, Condition>();
  for (const { split, side } of way) {
    found.set(split.feature, narrowed(found.get(split.feature), split, side));
  }
  return [...found.values()];
}

function narrowed(
  before: Condition | undefined,
  split: ModelSplit,
  side: "left" | "right",
): Condition {
  const allowsUnknown = (before?.allowsUnknown ?? true) && split.unknown === side;
  if (split.kind === "at most") {
    const start = before?.kind === "numbers" ? before : undefined;
    return {
      ...numbersWithin(start, split.threshold, side),
      feature: split.feature,
      allowsUnknown,
    };
  }
  const start = before?.kind === "text" ? before : undefined;
  return { ...textsWithin(start, split.values, side), feature: split.feature, allowsUnknown };
}

type Numbers = Omit<NumberCondition, "feature" | "allowsUnknown">;

function numbersWithin(
  before: NumberCondition | undefined,
  threshold: number | undefined,
  side: "left" | "right",
): Numbers {
  const { above, atMost, isUnknown = false } = before ?? {};
  const kept = {
    kind: "numbers" as const,
    isUnknown: isUnknown || (threshold === undefined && side === "right"),
    ...(above === undefined ? {} : { above }),
    ...(atMost === undefined ? {} : { atMost }),
  };
  if (threshold === undefined) return kept;
  return side === "left"
    ? { ...kept, atMost: Math.min(threshold, atMost ?? Infinity) }
    : { ...kept, above: Math.max(threshold, above ?? -Infinity) };
}

type Texts = Omit<TextCondition, "feature" | "allowsUnknown">;

function textsWithin(
  before: TextCondition | undefined,
  values: readonly string[],
  side: "left" | "right",
): Texts {
  const { among, none = [] } = before ?? {};
  if (side === "right") {
    const refused = [...new Set([...none, ...values])];
    if (among === undefined) return { kind: "text", none: refused };
    return { kind: "text", among: among.filter((text) => !values.includes(text)), none: [] };
  }
  const allowed = values.filter((text) => !none.includes(text) && (among?.includes(text) ?? true));
  return { kind: "text", among: allowed, none: [] };
}
