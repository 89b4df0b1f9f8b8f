import { cell } from "@satsuma/plugin";
import type { ColumnValues, EventInput, Frame, Scalar } from "@satsuma/plugin";
import type { Baskets } from "../mining/baskets.ts";
import { GrowingInts } from "../mining/growing-ints.ts";
import { itemReader } from "./item-names.ts";

/** All baskets, and who bought what. */
export interface BasketsRead {
  /** Items are numbered by name. */
  readonly baskets: Baskets;
  readonly names: readonly string[];
  readonly itemKind: "text" | "number";
  readonly customers: number;
  /** By item: how many members of the segment bought it, and how many others. */
  readonly buyers: { readonly members: Int32Array; readonly others: Int32Array };
}

export interface BasketReading {
  readonly signal: AbortSignal;
  readonly isMember: (customer: Scalar) => boolean;
  readonly per: "order" | "customer";
}

/**
 * Reads all order lines once. Lines without a product are skipped, and so are those without an order where baskets are
 * orders; a product counts once a basket.
 *
 * @throws the signal's reason when aborted
 */
export async function readBaskets(
  events: EventInput | undefined,
  { signal, isMember, per }: BasketReading,
): Promise<BasketsRead> {
  const reading = new Reading(isMember);
  const items = itemReader();
  for await (const frame of events?.stream() ?? []) {
    signal.throwIfAborted();
    readFrame(frame, items, per, reading);
  }
  signal.throwIfAborted();
  reading.endCustomer();
  return sortedByName(
    { ...reading.result(items.names().length), names: items.names() },
    items.kind(),
  );
}

function readFrame(
  frame: Frame,
  items: ReturnType<typeof itemReader>,
  per: "order" | "customer",
  reading: Reading,
): void {
  const { item, basket, customer } = frame.columns;
  const itemAt = items.of(item);
  for (let row = 0; row < frame.length; row += 1) {
    const order = per === "customer" ? ALL : at(basket, row);
    const number = itemAt(row);
    if (order === null || number < 0) continue;
    reading.line(at(customer, row), order, number);
  }
}

/** The one basket of a customer where baskets are all they bought. */
const ALL = "all";

const at = (column: ColumnValues | undefined, row: number): Scalar =>
  column === undefined ? null : cell(column, row);

/** Baskets as they are read, customer by customer. */
class Reading {
  readonly #items = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #isMember: (customer: Scalar) => boolean;
  readonly #buyers: { members: number[]; others: number[] } = { members: [], others: [] };
  #customer: Scalar = null;
  #customers = 0;
  #baskets = new Map<Scalar, Set<number>>();

  constructor(isMember: (customer: Scalar) => boolean) {
    this.#isMember = isMember;
  }

  line(customer: Scalar, order: Scalar, item: number): void {
    if (customer !== this.#customer) this.endCustomer();
    this.#customer = customer;
    const basket = this.#baskets.get(order);
    if (basket === undefined) this.#baskets.set(order, new Set([item]));
    else basket.add(item);
  }

  endCustomer(): void {
    if (this.#baskets.size === 0) return;
    this.#customers += 1;
    for (const basket of this.#baskets.values()) {
      this.#starts.push(this.#items.length);
      for (const item of basket) this.#items.push(item);
    }
    const counts = this.#isMember(this.#customer) ? this.#buyers.members : this.#buyers.others;
    const bought = new Set([...this.#baskets.values()].flatMap((basket) => [...basket]));
    for (const item of bought) counts[item] = (counts[item] ?? 0) + 1;
    this.#baskets = new Map();
  }

  result(itemCount: number) {
    this.#starts.push(this.#items.length);
    const counted = (counts: readonly number[]) =>
      Int32Array.from({ length: itemCount }, (_, item) => counts[item] ?? 0);
    return {
      baskets: { items: this.#items.values(), starts: this.#starts.values(), itemCount },
      customers: this.#customers,
      buyers: { members: counted(this.#buyers.members), others: counted(this.#buyers.others) },
    };
  }
}

/** Numbers items by name, so that nothing depends on the order in which lines came. */
function sortedByName(
  read: Omit<BasketsRead, "itemKind">,
  itemKind: "text" | "number",
): BasketsRead {
  const order = read.names
    .map((_, item) => item)
    .toSorted((a, b) => compare(read.names[a]!, read.names[b]!));
  const places = new Int32Array(order.length);
  for (const [place, item] of order.entries()) places[item] = place;
  const moved = (counts: Int32Array) => Int32Array.from(order, (item) => counts[item]!);
  return {
    ...read,
    itemKind,
    names: order.map((item) => read.names[item]!),
    baskets: { ...read.baskets, items: read.baskets.items.map((item) => places[item]!) },
    buyers: { members: moved(read.buyers.members), others: moved(read.buyers.others) },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
