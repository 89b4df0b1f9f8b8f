import type { TableState } from "./table-state.ts";

interface Where<Item> {
  /** All rows, where they are all there. */
  readonly list: readonly Item[] | undefined;
  readonly size: number;
  readonly idOf: ((item: Item) => string) | undefined;
}

/** Where the chosen item is now; where it was if it is gone or not known. Cost: it is looked for only where it is not at its place. */
export function chosenRow<Item>(
  { row, id }: Pick<TableState, "row" | "id">,
  { list, size, idOf }: Where<Item>,
): number {
  const within = Math.max(0, Math.min(row, size - 1));
  if (id === undefined || list === undefined || idOf === undefined) return within;
  const there = list[within];
  if (there !== undefined && idOf(there) === id) return within;
  const found = list.findIndex((item) => idOf(item) === id);
  return found === -1 ? within : found;
}
