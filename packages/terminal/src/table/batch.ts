import type { RowPage } from "./row-page.ts";
import type { RowOrder } from "./row-source.ts";

/** Rows to a page. */
export const PAGE = 200;
/** Pages that are held at most: those far from the screen are forgotten. */
const MOST_PAGES = 40;

/** The pages there are of a list in one order, and those that are on their way. */
export class Batch<Item> {
  readonly order: RowOrder;
  /** Ids of the columns its rows have. */
  readonly columns: readonly string[];
  /** How long it is waited before the first question. */
  readonly restMs: number;
  readonly loading = new Map<number, AbortController>();
  readonly #pages = new Map<number, readonly Item[]>();
  #first: Omit<RowPage<Item>, "items"> | undefined;

  constructor(order: RowOrder, columns: readonly string[], restMs = 0) {
    this.restMs = restMs;
    this.order = order;
    this.columns = columns;
  }

  /** How many rows there are; undefined until a page is there. */
  get counted(): Omit<RowPage<Item>, "items"> | undefined {
    return this.#first;
  }

  at(index: number): Item | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  take(page: number, { items, ...counted }: RowPage<Item>): void {
    this.#first = counted;
    this.#pages.set(page, items);
  }

  /** Pages of the rows that are neither there nor beyond the end. */
  missing(from: number, to: number): readonly number[] {
    const last = this.#first === undefined ? to : Math.min(to, this.#first.size);
    return pagesOf(from, last).filter((page) => !this.#pages.has(page));
  }

  /** Forgets what is far from the rows that are shown. */
  forgetFar(from: number): void {
    const near = Math.floor(from / PAGE);
    const held = [...this.#pages.keys()].toSorted(
      (a, b) => Math.abs(b - near) - Math.abs(a - near),
    );
    for (const page of held.slice(0, Math.max(0, held.length - MOST_PAGES)))
      this.#pages.delete(page);
  }
}

/** The pages on which rows are. */
const pagesOf = (from: number, to: number): readonly number[] => {
  const first = Math.floor(Math.max(0, from) / PAGE);
  const after = Math.max(first + 1, Math.ceil(to / PAGE));
  return Array.from({ length: after - first }, (_, i) => first + i);
};
