import type { Column } from "./column.ts";

/** The columns a user sees, in the user's order; those that are not hidden at first, where the user chose nothing. */
export function shownColumns<Item>(
  columns: readonly Column<Item>[],
  chosen: readonly string[] | undefined,
): readonly Column<Item>[] {
  if (chosen === undefined) return columns.filter(({ isHidden }) => isHidden !== true);
  const found = chosen.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return found.length === 0 ? columns.slice(0, 1) : found;
}

/** Without the entry at a place. */
export const without = <Entry>(entries: readonly Entry[], at: number): readonly Entry[] =>
  entries.filter((_, i) => i !== at);

/** With the entry at another place; as they were where there is no such place. */
export function moved<Entry>(
  entries: readonly Entry[],
  from: number,
  to: number,
): readonly Entry[] {
  const entry = entries[from];
  if (entry === undefined || to < 0 || to >= entries.length) return entries;
  return without(entries, from).toSpliced(to, 0, entry);
}
