import { createClient } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";

/** A project that answers at once, from nothing but these names, and never answers what it does not know: for what is around screens. */
export function stillShop(
  segments: readonly string[],
  { jobs = [] }: { readonly jobs?: readonly unknown[] } = {},
): Client & { readonly asked: () => readonly string[] } {
  const asked: string[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    "/api/v1": about,
    "/api/v1/segments": segments.map(listed),
    "/api/v1/jobs": jobs,
  };
  const client = createClient({
    fetch(request) {
      const { pathname } = new URL(request.url);
      asked.push(pathname);
      const answer = answers[pathname];
      return answer === undefined ? never(request.signal) : Response.json(answer);
    },
  });
  return { ...client, asked: () => asked };
}

const never = (signal: AbortSignal): Promise<Response> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });

const about = {
  name: "shop",
  timezone: "Europe/Berlin",
  currency: "EUR",
  minimumGroup: 1,
  asOf: "2026-07-01T00:00:00.000Z",
};

const listed = (name: string, i: number) => ({
  name,
  tags: [],
  status: "active",
  file: "segments/all.seg",
  policy: "day",
  timezone: "Europe/Berlin",
  isExpired: false,
  traits: [],
  size: 100 + i,
  share: 0.1,
  asOf: "2026-07-01T00:00:00.000Z",
});
