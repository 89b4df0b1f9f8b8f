/** A rule and the tree it becomes, printed on one line. */
export type LoweredRule = readonly [rule: string, tree: string];
