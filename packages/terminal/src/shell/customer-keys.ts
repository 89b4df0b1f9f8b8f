import { Problem } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";

/** What keys are looked for. */
export interface WantedKeys {
  /** What they contain; small letters and capitals are the same. */
  readonly typed: string;
  readonly most: number;
  readonly signal?: AbortSignal;
}

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
  try {
    const { members } = await client.customers({ ...filter, limit: most }, stop);
    return members.map(({ customer }) => String(customer ?? ""));
  } catch (error) {
    if (error instanceof Problem && error.code === "RUN_NOT_RUN") return [];
    throw error;
  }
}
