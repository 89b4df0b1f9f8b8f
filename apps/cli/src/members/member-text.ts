import type { Scalar } from "@satsuma/model";
import { stringify } from "csv-stringify/sync";

const BATCH = 10_000;

/** The members as the pieces of a CSV text with the header `customer`. */
export async function* membersCsv(keys: AsyncIterable<Scalar>): AsyncGenerator<string> {
  // The header comes with the first members: where these cannot be had there is nothing at all.
  let header = "customer\n";
  for await (const batch of batches(keys)) {
    yield header + stringify(batch.map((key) => [key]));
    header = "";
  }
  if (header !== "") yield header;
}

/** The members as a JSON text; `head` holds what else is known of the segment. In one piece, so that it is whole or not there. */
export async function* membersJson(
  head: Readonly<Record<string, unknown>>,
  keys: AsyncIterable<Scalar>,
): AsyncGenerator<string> {
  const members: Scalar[] = [];
  for await (const key of keys) members.push(key);
  yield `${JSON.stringify({ ...head, members }, undefined, 2)}\n`;
}

async function* batches(keys: AsyncIterable<Scalar>): AsyncGenerator<Scalar[]> {
  let batch: Scalar[] = [];
  for await (const key of keys) {
    batch.push(key);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
