import type { TreeNode } from "@satsuma/figure";
import { hasBranches, parentPath, treeLines } from "./tree-lines.ts";
import type { TreeLine } from "./tree-lines.ts";

/** Where the user is in the tree. */
export interface TreeState {
  /** Path of the line. */
  readonly chosen: string;
  readonly folded: ReadonlySet<string>;
  /** The first line that is shown. */
  readonly top: number;
}

/** What a key does in the tree. @param lines all that are not folded away */
export type TreeStep = (line: TreeLine, lines: readonly TreeLine[], now: TreeState) => TreeState;

/** The state after a step from where the user is. */
export function stepped(root: TreeNode, now: TreeState, step: TreeStep): TreeState {
  const lines = treeLines(root, now.folded);
  const line = lines[indexOf(lines, now.chosen)];
  return line === undefined ? now : step(line, lines, now);
}

/** Moves by so many lines, as far as there are any. */
export const moved =
  (lines: number): TreeStep =>
  (line, all, now) => ({ ...now, chosen: neighbour(all, line, lines) });

/** Where a line is; the root where it is folded away. */
export const indexOf = (lines: readonly TreeLine[], path: string): number =>
  Math.max(
    0,
    lines.findIndex((line) => line.path === path),
  );

function neighbour(lines: readonly TreeLine[], line: TreeLine, steps: number): string {
  const index = Math.max(0, Math.min(lines.length - 1, lines.indexOf(line) + steps));
  return lines[index]?.path ?? line.path;
}

/** Folds what is unfolded; else the node above. */
export const toLeft: TreeStep = (line, _, now) =>
  hasBranches(line) && !line.isFolded
    ? toggled(line, now)
    : { ...now, chosen: parentPath(line.path) };

/** Unfolds what is folded; else the first branch. */
export const toRight: TreeStep = (line, lines, now) => {
  if (!hasBranches(line)) return now;
  return line.isFolded ? toggled(line, now) : { ...now, chosen: neighbour(lines, line, 1) };
};

/** Folds or unfolds; a leaf stays as it is. */
export const turned: TreeStep = (line, _, now) => (hasBranches(line) ? toggled(line, now) : now);

function toggled({ path }: TreeLine, now: TreeState): TreeState {
  const folded = new Set(now.folded);
  if (!folded.delete(path)) folded.add(path);
  return { ...now, folded, chosen: path };
}
