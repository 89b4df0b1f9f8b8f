import type { Client } from "@satsuma/http/client";
import { customerKeys } from "./customer-keys.ts";

/** As many as are looked at. */
const most = 20;

/** Keys that contain what is typed. The question before is stopped when the next one comes. */
export function customerOffers(client: Client): (typed: string) => Promise<readonly string[]> {
  let stop = new AbortController();
  return async (text) => {
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    const typed = text.trim();
    if (typed === "") return [];
    try {
      return await customerKeys(client, { typed, most, signal });
    } catch (error) {
      if (signal.aborted) return [];
      throw error;
    }
  };
}
