import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createApi, scopes } from "@satsuma/http";
import type { Answered, Scope, Surroundings } from "@satsuma/http";
import { createClient } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";
import { JobsInMemory } from "./jobs-in-memory.ts";
import type { Shop } from "./shop.ts";

/** An app over a shop. A credential is the names of its scopes: `Bearer read+pii`; `Bearer none` has none. */
export interface Served {
  readonly api: ReturnType<typeof createApi>;
  readonly jobs: JobsInMemory;
  readonly journal: Answered[];
  /** What failed without being foreseen. */
  readonly failures: unknown[];
  /** Asks as somebody with these scopes. */
  ask(path: string, init?: RequestInit & { readonly as?: readonly Scope[] }): Promise<Response>;
  client(...as: readonly Scope[]): Client;
}

export function serve(shop: Shop, changes: Partial<Surroundings> = {}): Served {
  const jobs = new JobsInMemory();
  const journal: Answered[] = [];
  const failures: unknown[] = [];
  const api = createApi({
    projectFor: () => shop.served,
    rules: shop.rules,
    jobs,
    downloads: { members: (project, wanted) => download(shop, project, wanted) },
    eraser: { erase: (customers, options) => shop.project.erase(customers, options) },
    access: { identify: (request) => Promise.resolve(principalOf(request)) },
    journal: {
      answered: (entry) => journal.push(entry),
      failed: (_, cause) => failures.push(cause),
    },
    elapsedMs: () => 0,
    requestId: () => "request-1",
    isReferencePublic: false,
    ...changes,
  });
  return {
    api,
    jobs,
    journal,
    failures,
    ask: async (path, { as = scopes, ...init } = {}) => {
      const headers = new Headers(init.headers);
      headers.set("Authorization", `Bearer ${tokenOf(as)}`);
      return api.request(`/api/v1${path}`, { ...init, headers });
    },
    client: (...as) => createClient({ fetch: (request) => api.fetch(request), token: tokenOf(as) }),
  };
}

const tokenOf = (as: readonly Scope[]): string => (as.length === 0 ? "none" : as.join("+"));

function principalOf(request: Request) {
  const token = /^Bearer (?<token>.+)$/u.exec(request.headers.get("authorization") ?? "")?.groups?.[
    "token"
  ];
  if (token === undefined || token === "wrong") return undefined;
  const given = token.split("+");
  return { id: token, name: token, scopes: scopes.filter((scope) => given.includes(scope)) };
}

const download: (
  shop: Shop,
  ...asked: Parameters<Surroundings["downloads"]["members"]>
) => Promise<ReadableStream<Uint8Array>> = async (shop, project, wanted) => {
  const file = join(shop.folder, `download.${wanted.format}`);
  await project.exportMembers(wanted.segment, file, wanted.format, wanted);
  return new Blob([await readFile(file)]).stream();
};

/** Asks with a JSON body. */
export const json = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
  method,
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json", ...headers },
});
