import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Frames that are made in the context of whoever hands them over, not of the transaction that takes them: they may then be read
 * from this database by a connection of their own, a few at a time.
 */
export function inContext<Part>(parts: AsyncIterable<Part>): AsyncIterable<Part> {
  const outside = AsyncLocalStorage.snapshot();
  return {
    [Symbol.asyncIterator]() {
      const iterator = outside(() => parts[Symbol.asyncIterator]());
      return {
        next: () => outside(() => iterator.next()),
        return: async () =>
          (await outside(() => iterator.return?.())) ?? { done: true, value: undefined },
      };
    },
  };
}
