import { QueryClient } from "@tanstack/react-query";
import { problemOf } from "./problem.ts";

/** Answers are taken for fresh this long; whatever changes them here asks anew at once. */
const freshMs = 60_000;

/** A server that takes data in may need minutes; one that is busy, or away for a moment, less. */
const patience = { starting: 150, passing: 3 };

/** Keeps answers, asks again where the server was busy or away, and not where it refused. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        refetchOnWindowFocus: false,
        // On a computer that is offline the server is still there: it is the same computer.
        networkMode: "always",
        retry: (failures, error) => failures < attempts(error),
        retryDelay: (failures) => Math.min(4000, 500 * 2 ** failures),
      },
      mutations: { networkMode: "always" },
    },
  });

function attempts(error: unknown): number {
  const { status, code } = problemOf(error);
  if (code === "ENGINE_STARTING") return patience.starting;
  return [0, 429, 502, 503].includes(status) ? patience.passing : 0;
}
