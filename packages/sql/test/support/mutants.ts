import type { Dialect } from "@satsuma/sql";

/** A dialect with one writer switched off: it writes what someone would who does not know what engines do. */
export interface Mutant {
  /** The path of the writer, `numbers.widen`, or the trap that it falls into. */
  readonly writer: string;
  readonly dialect: Dialect;
}

/** One broken writer for every writer there is: a missing one does not compile, nor does one too many. */
export type Broken<Writers> = {
  readonly [Name in keyof Writers]: Writers[Name] extends (...args: never) => unknown
    ? Writers[Name]
    : Broken<Writers[Name]>;
};

/** The same of some writers only. */
export type BrokenSome<Writers> = {
  readonly [Name in keyof Writers]?: Writers[Name] extends (...args: never) => unknown
    ? Writers[Name]
    : BrokenSome<Writers[Name]>;
};

/** The paths of the functions in a tree of them. */
export function pathsOf(tree: object): string[][] {
  return Object.entries(tree).flatMap(([name, part]: [string, unknown]) => {
    if (typeof part === "function") return [[name]];
    return isTree(part) ? pathsOf(part).map((rest) => [name, ...rest]) : [];
  });
}

const isTree = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === "object" && part !== null;

const valueAt = (tree: unknown, path: readonly string[]): unknown =>
  path.reduce((part, name) => (isTree(part) ? part[name] : undefined), tree);

/** A copy of a tree with another function at a path of it. */
function replaced<Tree extends object>(
  tree: Tree,
  [first = "", ...rest]: readonly string[],
  by: unknown,
): Tree {
  const part: unknown = valueAt(tree, [first]);
  return { ...tree, [first]: rest.length > 0 && isTree(part) ? replaced(part, rest, by) : by };
}

/** A dialect with the broken writers in place of its own, one at a time. */
export const mutantsOf = (dialect: Dialect, broken: object): Mutant[] =>
  pathsOf(broken).map((path) => ({
    writer: path.join("."),
    dialect: replaced(dialect, path, valueAt(broken, path)),
  }));
