import { cell } from "@satsuma/plugin";
import type { FitInput, Scalar } from "@satsuma/plugin";
import type { Feature } from "../features.ts";

/** The keys of the members of the segment, and how many customers there are. @throws the signal's reason when aborted */
export async function readMembers(
  input: FitInput<Feature>,
  signal: AbortSignal,
): Promise<{ readonly keys: ReadonlySet<Scalar>; readonly customers: number }> {
  const keys = new Set<Scalar>();
  let customers = 0;
  for await (const { columns, length } of input.stream()) {
    signal.throwIfAborted();
    const { customer, member } = columns;
    customers += length;
    for (let row = 0; row < length; row += 1) {
      const isIn = member !== undefined && isYes(cell(member, row));
      if (isIn && customer !== undefined) keys.add(cell(customer, row));
    }
  }
  return { keys, customers };
}

/** A yes is `true`, or 1 where numbers stand for it. */
const isYes = (scalar: Scalar): boolean => scalar === true || scalar === 1;
