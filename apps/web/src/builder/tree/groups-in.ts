import type { Block, Group } from "./block.ts";

/** A group with its place among the others: the numbers of the parts that lead to it. */
export interface PlacedGroup {
  readonly group: Group;
  readonly path: string;
}

/** The groups of a block, itself first, each before those in it. */
export const groupsIn = (block: Block, path: string): readonly PlacedGroup[] =>
  block.kind === "group"
    ? [{ group: block, path }, ...block.of.flatMap((part, i) => groupsIn(part, `${path}.${i}`))]
    : [];
