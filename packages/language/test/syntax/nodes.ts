import type { Span } from "@satsuma/model";

/** Something in a tree that knows its place, and the nearest such thing around it. */
export interface PlacedNode {
  readonly span: Span;
  readonly outer: Span | undefined;
}

/** Everything in a tree that knows its place. */
export function placedNodes(tree: unknown, outer?: Span): PlacedNode[] {
  if (Array.isArray(tree)) return tree.flatMap((item) => placedNodes(item, outer));
  if (typeof tree !== "object" || tree === null) return [];
  const span = "span" in tree && isSpan(tree.span) ? tree.span : undefined;
  const inside = Object.entries(tree)
    .filter(([key]) => key !== "span")
    .flatMap(([, part]) => placedNodes(part, span ?? outer));
  return span === undefined ? inside : [{ span, outer }, ...inside];
}

const isSpan = (value: unknown): value is Span =>
  typeof value === "object" && value !== null && "start" in value && "end" in value;
