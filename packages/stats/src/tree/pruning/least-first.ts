/** A thing in a queue, with what it is ordered by. */
export interface Queued {
  readonly rank: number;
  readonly node: number;
}

/** A queue that gives the least rank first, of equal ranks the lowest node: a binary heap. */
export class LeastFirst {
  readonly #heap: Queued[] = [];

  push(added: Queued): void {
    const heap = this.#heap;
    let place = heap.push(added) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(added, heap[above]!)) break;
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = added;
  }

  peek(): Queued | undefined {
    return this.#heap[0];
  }

  pop(): Queued | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let place = 0;
    for (let below = 1; below < heap.length; below = 2 * place + 1) {
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below++;
      if (!isBefore(heap[below]!, last)) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = last;
    return first;
  }
}

const isBefore = (one: Queued, other: Queued): boolean =>
  one.rank < other.rank || (one.rank === other.rank && one.node < other.node);
