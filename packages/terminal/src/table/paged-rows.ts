import { setTimeout as wait } from "node:timers/promises";
import type { Asked } from "../asks/asked.ts";
import type { Asking } from "../asks/asking.ts";
import { stopped } from "../asks/asking.ts";
import { onceReady } from "../asks/once-ready.ts";
import { failed } from "../asks/use-ask.ts";
import { Batch, PAGE } from "./batch.ts";
import type { RowPages } from "./row-page.ts";
import type { RowOrder, RowSource } from "./row-source.ts";

/** While something is typed, nothing is asked before this long. */
const REST_MS = 60;

/**
 * A long list of which only what is near the screen is fetched. In another order the rows before stay until the first new ones are
 * there; what is not wanted any more is stopped.
 */
export class PagedRows<Item> {
  readonly #asking: Asking;
  readonly #told = new Set<() => void>();
  #key = "";
  #what = "";
  #pages: RowPages<Item> | undefined;
  /** The newest; what is shown is the one before until it has rows. */
  #coming = new Batch<Item>({}, []);
  #shown = this.#coming;
  #wanted = { from: 0, to: 0 };
  #wrong: Asked<never> | undefined;
  #changes = 0;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#told.add(listener);
    return () => this.#told.delete(listener);
  };

  /** Another number whenever something is another. */
  readonly changes = (): number => this.#changes;

  /**
   * Says where rows come from. Where what is asked or the revision is another, they are fetched anew.
   *
   * @param what is asked, whole, in words that the user may read
   */
  ask(what: string, revision: number, pages: RowPages<Item>): void {
    this.#pages = pages;
    const key = `${revision} ${what}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#what = what;
    this.#begin(this.#coming.order);
  }

  /** As a table reads it. */
  source(): RowSource<Item> {
    const shown = this.#shown;
    const order = (): RowOrder => this.#coming.order;
    return {
      size: shown.counted?.size,
      total: shown.counted?.total,
      isWaiting: shown !== this.#coming,
      get order() {
        return order();
      },
      at: (index) => shown.at(index),
      wants: (from, to) => this.#want(from, to),
      shows: (columns) => this.#show(columns),
      setOrder: (order) => this.#reorder(order),
    };
  }

  /** How far the rows are that are not there. */
  asked(): Asked<number> {
    if (this.#wrong !== undefined) return this.#wrong;
    const size = this.#shown.counted?.size;
    return size === undefined ? { state: "waiting" } : { state: "answered", answer: size };
  }

  /** Stops what is on its way. */
  leave(): void {
    for (const stop of this.#coming.loading.values()) stop.abort();
  }

  #reorder(order: RowOrder): void {
    const isTyped = order.filter !== this.#coming.order.filter;
    this.#wanted = { from: 0, to: this.#wanted.to - this.#wanted.from };
    this.#begin(order, { restMs: isTyped ? REST_MS : 0 });
  }

  /** Rows that have a column less still do. */
  #show(columns: readonly string[]): void {
    const { columns: known, order } = this.#coming;
    if (columns.every((column) => known.includes(column))) return;
    this.#begin(order, { columns });
  }

  /** Rows are fetched when the table, which is told, says which it wants. */
  #begin(order: RowOrder, { columns = this.#coming.columns, restMs = 0 }: BeginOptions = {}): void {
    this.leave();
    this.#coming = new Batch(order, columns, restMs);
    this.#wrong = undefined;
    if (this.#shown.counted === undefined) this.#shown = this.#coming;
    this.#tell();
  }

  #want(from: number, to: number): void {
    if (this.#wanted.from === from && this.#wanted.to === to && this.#coming.loading.size > 0)
      return;
    this.#wanted = { from, to };
    this.#fetchWanted();
  }

  /** What is on the screen first; once that is there, what is half a page away. */
  #fetchWanted(): void {
    const { from, to } = this.#wanted;
    const batch = this.#coming;
    if (this.#wrong !== undefined || this.#pages === undefined || to <= from) return;
    const seen = batch.missing(from, to);
    const missing = seen.length > 0 ? seen : batch.missing(from - PAGE / 2, to + PAGE / 2);
    for (const [page, stop] of batch.loading) if (!missing.includes(page)) stop.abort();
    // How many there are is told by the first page: others wait for it.
    const asked = batch.counted === undefined ? missing.slice(0, 1) : missing;
    for (const page of asked) if (!batch.loading.has(page)) void this.#fetch(batch, page);
  }

  async #fetch(batch: Batch<Item>, page: number): Promise<void> {
    const stop = this.#asking.begin(this.#what);
    batch.loading.set(page, stop);
    try {
      if (batch.restMs > 0 && batch.counted === undefined)
        await wait(batch.restMs, undefined, { signal: stop.signal });
      const answer = await onceReady((signal) => this.#asked(batch, page, signal), stop.signal);
      if (!stop.signal.aborted) this.#arrived(batch, () => batch.take(page, answer));
    } catch (error) {
      this.#failed(batch, error, stop.signal);
    } finally {
      this.#asking.end(stop);
      if (batch.loading.get(page) === stop) batch.loading.delete(page);
    }
    if (batch === this.#coming) this.#fetchWanted();
  }

  #asked(batch: Batch<Item>, page: number, signal: AbortSignal) {
    const { order, columns, counted } = batch;
    const version = counted === undefined ? {} : { version: counted.version };
    if (this.#pages === undefined)
      throw new TypeError("rows are asked for before it is said where");
    return this.#pages.page({
      order,
      columns,
      offset: page * PAGE,
      limit: PAGE,
      signal,
      ...version,
    });
  }

  #arrived(batch: Batch<Item>, take: () => void): void {
    take();
    batch.forgetFar(this.#wanted.from);
    if (batch === this.#coming) this.#shown = batch;
    this.#tell();
  }

  #failed(batch: Batch<Item>, error: unknown, signal: AbortSignal): void {
    if (batch !== this.#coming || (signal.aborted && signal.reason !== stopped)) return;
    if (!signal.aborted && this.#pages?.isOutdated(error) === true) return this.#begin(batch.order);
    this.#wrong = signal.aborted ? { state: "stopped" } : failed(error);
    this.#tell();
  }

  #tell(): void {
    this.#changes += 1;
    for (const listener of this.#told) listener();
  }
}

interface BeginOptions {
  readonly columns?: readonly string[];
  readonly restMs?: number;
}
