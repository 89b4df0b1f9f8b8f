import type { Client } from "@satsuma/http/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { UseMutationResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useClient } from "../api/client-context.ts";

export type Job = Awaited<ReturnType<Client["job"]>>;
export type JobRequest = Parameters<Client["start"]>[0];

/** Starts long work; the same press, tried again, starts it once. */
export function useStart(): UseMutationResult<Job, Error, JobRequest> {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request) => client.start(request, crypto.randomUUID()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["jobs"] }),
  });
}

/** A job as it goes on, until it is over; whatever it changed is asked anew then. */
export function useJob(id: string | undefined): {
  readonly job: Job | null;
  readonly error: unknown;
} {
  const client = useClient();
  const queries = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (id === undefined) return;
    const stop = new AbortController();
    setError(null);
    void follow(client, id, stop.signal, setJob)
      .then(() =>
        queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "project" }),
      )
      .catch((reason: unknown) => {
        if (!stop.signal.aborted) setError(reason);
      });
    return () => stop.abort();
  }, [client, queries, id]);
  return { job: job?.id === id ? job : null, error };
}

async function follow(
  client: Client,
  id: string,
  signal: AbortSignal,
  tell: (job: Job) => void,
): Promise<void> {
  tell(await client.job(id, { signal }));
  for await (const { job } of client.follow(id, { signal })) tell(job);
  tell(await client.job(id, { signal }));
}

export const isOver = ({ state }: Job): boolean => !["waiting", "running"].includes(state);
