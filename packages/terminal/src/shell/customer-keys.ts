import type { Client } from "@satsuma/http/client";

/** What keys are looked for. */
export interface WantedKeys {
  /** What they contain; small letters and capitals are the same. */
  readonly typed: string;
  readonly most: number;
  readonly signal?: AbortSignal;
}

/** Segments are looked through, the largest first, until one has such members: there is no list of all customers. */
const SEGMENTS = 5;

/**
 * Keys of customers that contain what was typed, as the data has them; none before the first run.
 *
 * @throws Problem
 */
export async function customerKeys(
  client: Client,
  { typed, most, signal }: WantedKeys,
): Promise<readonly string[]> {
  const stop = signal === undefined ? {} : { signal };
  const filter = typed === "" ? {} : { filter: typed };
  const segments = await client.segments(stop);
  const largest = segments.toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0)).slice(0, SEGMENTS);
  for (const { name, size } of largest) {
    if ((size ?? 0) === 0) break;
    const { members } = await client.members(name, { ...filter, limit: most }, stop);
    if (members.length > 0) return members.map(({ customer }) => String(customer ?? ""));
  }
  return [];
}
