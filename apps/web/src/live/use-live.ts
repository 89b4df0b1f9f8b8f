import type { Asked, Client } from "@satsuma/http/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useClient } from "../api/client-context.ts";
import type { Drafts } from "../drafts/drafts.ts";

/** An answer about a text that is being written. */
export interface Live<Given> {
  readonly given: Given | undefined;
  /** True while a newer text waits for its own answer, or cannot have one. */
  readonly isStale: boolean;
  /** When the answer shown was given: `14:05:09`. */
  readonly at: string | undefined;
  readonly isAsking: boolean;
  readonly error: Error | null;
}

/**
 * Asks about drafts. A question about an older text is stopped, here and on the server; the last good answer stays until the next one.
 *
 * @param key what is asked about, the method first
 * @param isReady false while the text has mistakes
 */
export function useLive<Given>(
  key: readonly unknown[],
  drafts: Drafts,
  isReady: boolean,
  ask: (client: Client, asked: Asked) => Promise<Given>,
): Live<Given> {
  const client = useClient();
  const query = useQuery({
    queryKey: ["live", ...key, drafts],
    queryFn: async ({ signal }) => ({
      given: await ask(client, { drafts, signal }),
      at: clock.format(new Date()),
    }),
    enabled: isReady,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  return {
    given: query.data?.given,
    at: query.data?.at,
    isStale: query.isPlaceholderData,
    isAsking: query.isFetching,
    error: query.error,
  };
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
