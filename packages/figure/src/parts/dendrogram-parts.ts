import type { Dendrogram } from "../figure.ts";

/** The part of a dendrogram that is drawn, by number of item or merge. */
export interface DendrogramParts {
  /** From the top: single items, and groups too small to be opened. */
  readonly leaves: readonly DendrogramLeaf[];
  /** Lowest first; the last one joins all. */
  readonly joins: readonly DendrogramJoin[];
}

export interface DendrogramLeaf {
  readonly id: number;
  readonly label: string;
  /** Items in it. */
  readonly size: number;
}

export interface DendrogramJoin {
  readonly id: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Place from the top, in leaves from 0; a merge is half-way between its parts. */
  readonly place: number;
}

/** The top of a dendrogram, with no more leaves than given. */
export function dendrogramParts(figure: Dendrogram, most: number): DendrogramParts {
  const { items, merges } = figure;
  const first = Math.max(0, merges.length - (most - 1));
  const leaves = leafOrder(figure, first).map((id) => ({
    id,
    size: sizeOf(figure, id),
    label: items[id] ?? `${sizeOf(figure, id).toLocaleString("en-GB")} items`,
  }));
  const places = new Map(leaves.map(({ id }, place) => [id, place]));
  const joins = merges.slice(first).map((merge, i) => {
    const id = items.length + first + i;
    const place = ((places.get(merge.left) ?? 0) + (places.get(merge.right) ?? 0)) / 2;
    places.set(id, place);
    return { ...merge, id, place };
  });
  return { leaves, joins };
}

/** Leaves from left to right: what is not opened because it came before the first merge that is. */
function leafOrder({ items, merges }: Dendrogram, first: number): readonly number[] {
  const order: number[] = [];
  const open = items.length === 0 ? [] : [items.length + merges.length - 1];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const merge = merges[id - items.length];
    if (merge === undefined || id < items.length + first) order.push(id);
    else open.push(merge.right, merge.left);
  }
  return order;
}

function sizeOf({ items, merges }: Dendrogram, id: number): number {
  let size = 0;
  const open = [id];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const merge = merges[each - items.length];
    if (each < items.length || merge === undefined) size++;
    else open.push(merge.left, merge.right);
  }
  return size;
}
