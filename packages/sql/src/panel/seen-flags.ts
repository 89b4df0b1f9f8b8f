import type { Dialect } from "../dialect.ts";
import { name } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { PanelFigure } from "./figures.ts";
import { onceEach } from "./folds.ts";
import type { Fold } from "./folds.ts";

/** Columns of flags, each with the folds that are the binary digits of its numbers. */
export type SeenFlags = ReadonlyMap<string, readonly Fold[]>;

/** So many flags an engine folds as one number. */
const mostFlags = 62;

/** Where it is kept whether there is anything that folds look for: together, as each sum of its own costs more than all the flags. */
export function seenFlags(folds: readonly Fold[]): SeenFlags {
  const flags = onceEach(folds.filter(({ figure }) => figure.isSeen));
  return Map.groupBy(flags, (_, i) => `seen${Math.floor(i / mostFlags)}`);
}

/** Whether the flag of a figure is set. */
export function isSeen(
  figure: PanelFigure,
  { folds, seen }: { readonly folds: readonly Fold[]; readonly seen: SeenFlags },
  { flags }: Dialect,
): Fragment {
  const { column } = folds.find((fold) => fold.figure === figure)!;
  const [of, members] = [...seen].find(([, all]) => all.some((flag) => flag.column === column))!;
  return flags.has(
    name("f", of),
    members.findIndex((flag) => flag.column === column),
  );
}
