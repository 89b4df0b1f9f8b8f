import type { UseQueryResult } from "@tanstack/react-query";
import type { Changes } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";

/** What the last run changed, counted by segment and cause, without single customers. */
export const useLastChanges = (): UseQueryResult<Changes> =>
  useAsk(["changes", "counts"], (client, signal) => client.changes({ limit: 0, signal }));
