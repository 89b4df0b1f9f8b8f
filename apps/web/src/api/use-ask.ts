import type { Client } from "@satsuma/http/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useClient } from "./client-context.ts";

/** How a question is asked. */
export interface AskOptions {
  /** False while it cannot be asked yet. */
  readonly isReady?: boolean;
  /** Shows the answer to the question before while a new one is worked out. */
  readonly keepsLast?: boolean;
}

/**
 * Asks the server, once for equal keys. A question nobody waits for any more is stopped, also on the server.
 *
 * @param key what tells the question from others, the method's name first
 */
export function useAsk<Answer>(
  key: readonly unknown[],
  ask: (client: Client, signal: AbortSignal) => Promise<Answer>,
  { isReady = true, keepsLast = false }: AskOptions = {},
): UseQueryResult<Answer> {
  const client = useClient();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(client, signal),
    enabled: isReady,
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  });
}
