import type { Column } from "./column.ts";

/** A column where it is shown. */
export interface PlacedColumn<Item> {
  readonly column: Column<Item>;
  /** In cells, without the gap before it. */
  readonly width: number;
}

/** Columns as a pane shows them. */
export interface PlacedColumns<Item> {
  readonly placed: readonly PlacedColumn<Item>[];
  /** Which column follows the first. */
  readonly left: number;
  /** How many are left out on either side. */
  readonly before: number;
  readonly after: number;
  /** Cells that are left over on the right. */
  readonly rest: number;
}

/** Cells between two columns. */
export const GAP = 2;
/** A column that is cut at the edge shows at least so much. */
const LEAST = 4;

/**
 * The first column, and as many of the others from `left` on as fit; the chosen one is among them. What is left over goes to those that
 * grow. The last one may be cut.
 */
export function layOutColumns<Item>(
  columns: readonly Column<Item>[],
  {
    width,
    left,
    chosen,
  }: { readonly width: number; readonly left: number; readonly chosen: number },
): PlacedColumns<Item> {
  const [first] = columns;
  if (first === undefined || width < 1)
    return { placed: [], left: 1, before: 0, after: 0, rest: 0 };
  const natural = columns.map((column) => column.width);
  if (total(natural) <= width)
    return {
      placed: grown(columns, width - total(natural)),
      left: 1,
      before: 0,
      after: 0,
      rest: 0,
    };
  const own = Math.min(first.width, Math.max(Math.floor(width / 2), LEAST), width);
  const from = firstShown(natural, { room: width - own, left, chosen });
  const others = fitting(columns.slice(from), width - own);
  const used = own + others.reduce((sum, each) => sum + GAP + each.width, 0);
  const shown = others.length;
  return {
    placed: [{ column: first, width: Math.min(first.width, own + width - used) }, ...others],
    left: from,
    before: from - 1,
    after: columns.length - from - shown,
    rest: own + width - used - Math.min(first.width, own + width - used),
  };
}

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, widths.length - 1);

/** Which column follows the first so that the chosen one is whole, or at least begins. */
function firstShown(
  natural: readonly number[],
  { room, left, chosen }: { readonly room: number; readonly left: number; readonly chosen: number },
): number {
  const furthest = natural.length - 1;
  let from = Math.max(1, Math.min(left, furthest));
  if (chosen < 1) return from;
  if (chosen < from) return chosen;
  while (from < chosen && spanOf(natural.slice(from, chosen + 1)) > room) from += 1;
  return from;
}

const spanOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + GAP + width, 0);

function fitting<Item>(
  columns: readonly Column<Item>[],
  room: number,
): readonly PlacedColumn<Item>[] {
  const fitted: PlacedColumn<Item>[] = [];
  let rest = room;
  for (const column of columns) {
    const width = Math.min(column.width, rest - GAP);
    if (width < Math.min(LEAST, column.width)) break;
    fitted.push({ column, width });
    rest -= GAP + width;
  }
  return fitted;
}

/** What is left over, by the shares of those that grow. */
function grown<Item>(
  columns: readonly Column<Item>[],
  over: number,
): readonly PlacedColumn<Item>[] {
  let shares = columns.reduce((sum, { grows = 0 }) => sum + grows, 0);
  let rest = over;
  return columns.map((column) => {
    const { grows = 0, width } = column;
    const more = shares === 0 ? 0 : Math.floor((rest * grows) / shares);
    shares -= grows;
    rest -= more;
    return { column, width: width + more };
  });
}
