import { createClient } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";
import { z } from "zod";

interface ManyMembers {
  readonly client: Client;
  /** What was asked of members, page by page: `offset`, `order` and so on. */
  readonly asked: () => readonly URLSearchParams[];
  /** Publishes another run: what was asked for as of this one is refused. */
  readonly publish: () => void;
}

/** A segment `all`, and a rule, of very many members, whose key is their number and whose score its rest by a hundred. */
export function manyMembers(size: number): ManyMembers {
  const asked: URLSearchParams[] = [];
  let run = 1;
  const client = createClient({
    async fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      const path = pathname.slice("/api/v1".length);
      if (path === "/segments/all/members") {
        asked.push(searchParams);
        return members(searchParams);
      }
      if (path === "/preview/members") {
        const body: unknown = await request.json();
        const query = new URLSearchParams(
          Object.entries(z.record(z.string(), z.unknown()).parse(body)).map(
            ([name, value]): [string, string] => [name === "basis" ? "run" : name, String(value)],
          ),
        );
        asked.push(query);
        return members(query);
      }
      if (path.startsWith("/customers/"))
        return Response.json({ ...customer, customer: decodeURIComponent(path.slice(11)) });
      const answer = answers[path];
      return answer === undefined
        ? Response.json({ code: "HTTP_PATH", detail: `no ${path}` }, { status: 404 })
        : Response.json(answer);
    },
  });
  return {
    client,
    asked: () => asked,
    publish() {
      run += 1;
    },
  };

  function members(query: URLSearchParams): Response {
    const wanted = query.get("run");
    if (wanted !== null && Number(wanted) !== run)
      return Response.json(
        { code: "RUN_CHANGED", detail: "another run", status: 409 },
        { status: 409, headers: { "Content-Type": "application/problem+json" } },
      );
    const filter = query.get("filter");
    const first = Number(query.get("offset") ?? 0);
    const limit = Number(query.get("limit") ?? 100);
    const matching = filter === null ? size : Math.floor(size / 10 ** filter.length);
    const count = Math.max(0, Math.min(limit, matching - first));
    const isFalling = query.get("direction") === "falling";
    const keyAt = (i: number): number => (isFalling ? matching - 1 - i : i);
    return Response.json({
      asOf: customer.asOf,
      run,
      basis: String(run),
      suppressed: 0,
      size,
      ...(filter === null ? {} : { matching }),
      members: Array.from({ length: count }, (_, i) => memberOf(keyAt(first + i), run)),
    });
  }
}

const memberOf = (key: number, run: number) => ({
  customer: `c${key}`,
  score: key % 100,
  city: run === 1 ? "Köln" : "Bonn",
});

const asOf = "2026-07-01T00:00:00.000Z";

const customer = {
  asOf,
  run: 1,
  segments: ["all"],
  traits: {},
  attributes: { score: 1, city: "Köln" },
};

const text = { kind: "text" };

const answers: Readonly<Record<string, unknown>> = {
  "": { name: "shop", timezone: "UTC", currency: "EUR", minimumGroup: 1, asOf },
  "/segments": [],
  "/jobs": [],
  "/segments/all": {
    name: "all",
    file: "segments/all.seg",
    version: "1",
    text: "segment all where score >= 0",
    english: null,
  },
  "/catalogue": {
    customers: 0,
    tables: [],
    catalogue: {
      timezone: "UTC",
      weekStart: "monday",
      currency: "EUR",
      customer: {
        key: { name: "id", type: text },
        attributes: {
          city: { type: text, nullable: true },
          score: { type: { kind: "number" }, nullable: false },
        },
      },
      events: {},
      traits: {},
    },
  },
};
