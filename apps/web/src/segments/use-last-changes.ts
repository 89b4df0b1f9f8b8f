import type { UseQueryResult } from "@tanstack/react-query";
import type { Changes } from "../api/answers.ts";
import { useSegments } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";

/** What the last run changed, counted by segment and cause, without single customers; waits where nothing was run yet. */
export const useLastChanges = (): UseQueryResult<Changes> =>
  useAsk(["changes", "counts"], (client, signal) => client.changes({ limit: 0, signal }), {
    isReady: useHasRun() === true,
  });

/** Whether anything was run; undefined until the server has said so. */
export const useHasRun = (): boolean | undefined =>
  useSegments().data?.some(({ asOf }) => asOf !== undefined);
