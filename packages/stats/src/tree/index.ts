export type {
  ClassNode,
  ClassTree,
  Split,
  TreeColumn,
  TreeData,
  TreeOptions,
} from "./class-tree.ts";
export { crossValidatedComplexity } from "./cross-validate.ts";
export type { CrossValidation, CrossValidationStep } from "./cross-validate.ts";
export { fitTree, fitTreeInTurns } from "./fit-tree.ts";
export { importance } from "./importance.ts";
export { leafOf, leafOfRows } from "./leaf-of.ts";
export { complexityPath } from "./pruning/complexity-path.ts";
export type { PathStep } from "./pruning/complexity-path.ts";
export { pruneTree } from "./pruning/prune-tree.ts";
export { roundThresholds } from "./round-thresholds.ts";
