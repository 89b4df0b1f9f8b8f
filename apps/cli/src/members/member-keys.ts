import type { Frame, Scalar } from "@satsuma/model";
import { cell } from "@satsuma/model";

/** The keys in frames of members, one after another. */
export async function* memberKeys(frames: AsyncIterable<Frame>): AsyncGenerator<Scalar> {
  for await (const { length, columns } of frames) {
    const keys = columns["customer"];
    if (keys === undefined) throw new RangeError("members must come in a column named customer");
    for (let row = 0; row < length; row += 1) yield cell(keys, row);
  }
}
