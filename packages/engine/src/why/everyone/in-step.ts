import type { Frame } from "@satsuma/model";
import { at } from "../../queries/read.ts";
import { factOf } from "../fact.ts";

/** The rows of one customer after the other. */
export interface InStep<Row> {
  /** The customer's rows; none where there are none. Customers must be asked about in the order of the rows. */
  of(customer: string): Promise<readonly Row[]>;
  /** @throws RangeError when there are rows nobody asked for: their order is another, or their customers are no customers */
  end(): Promise<void>;
}

/**
 * Reads rows in key order as far as the customer who is asked about: a merge join, which holds the rows of one customer at a time.
 *
 * @param frames with a column `key`, ordered by it
 */
export function inStep<Row>(
  frames: AsyncIterable<Frame>,
  read: (frame: Frame, row: number) => Row,
): InStep<Row> {
  const rows = keyed(frames, read);
  let next: IteratorResult<Keyed<Row>, void> | undefined;
  return {
    of: async (customer) => {
      const own: Row[] = [];
      next ??= await rows.next();
      while (!next.done && next.value.key === customer) {
        own.push(next.value.row);
        next = await rows.next();
      }
      return own;
    },
    end: async () => {
      next ??= await rows.next();
      await rows.return();
      if (!next.done)
        throw new RangeError(`rows must come in the order of customers, got ${next.value.key}`);
    },
  };
}

interface Keyed<Row> {
  readonly key: string;
  readonly row: Row;
}

async function* keyed<Row>(
  frames: AsyncIterable<Frame>,
  read: (frame: Frame, row: number) => Row,
): AsyncGenerator<Keyed<Row>, void> {
  for await (const frame of frames)
    for (let row = 0; row < frame.length; row += 1)
      yield { key: String(factOf(at(frame, "key", row))), row: read(frame, row) };
}
