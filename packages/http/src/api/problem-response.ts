import type { Told } from "../problems/problem-of.ts";

/** A problem as an answer (RFC 9457). */
export const problemResponse = ({ problem, headers }: Told): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "Cache-Control": "no-store",
      ...headers,
      "Content-Type": "application/problem+json",
    },
  });
