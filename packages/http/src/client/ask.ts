import type { Route, RouteMethod } from "../routes/route.ts";
import type { Routes } from "../routes/routes.ts";
import { problemIn, unreachable } from "./problem.ts";

/** Where a client asks, and as whom. */
export type ClientOptions = (
  | {
      /** Of the server, without a path: `https://segments.example.com`. */
      readonly url: string;
    }
  | {
      /** Answers requests in this process: `(request) => api.fetch(request)`. */
      readonly fetch: (request: Request) => Response | Promise<Response>;
    }
) & {
  /** An API key or a token; none where the server lets this computer in. */
  readonly token?: string;
};

type Name = keyof Routes;

/** What a route takes and answers. */
type Parts<Of> =
  Of extends Route<RouteMethod, string, infer Params, infer Query, infer Body, infer Answer>
    ? {
        readonly params: Params;
        readonly query: Query;
        readonly body: Body;
        readonly answer: Answer;
      }
    : never;

type Given<Of extends Name> = {
  readonly [
    Part in "params" | "query" | "body" as unknown extends Parts<Routes[Of]>[Part] ? never : Part
  ]: Parts<Routes[Of]>[Part];
} & {
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

export type AnswerOf<Of extends Name> = Parts<Routes[Of]>["answer"];

/** Asks routes, each by its name, method and path: that one of the server's changes does not compile here. */
export class Asking {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** The answer as JSON. @throws Problem */
  async json<Of extends Name>(
    name: Of,
    at: readonly [method: Routes[Of]["method"], path: Routes[Of]["path"]],
    given: Given<Of>,
  ): Promise<AnswerOf<Of>> {
    const response = await this.response(name, at, given);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the route's schema says, which the server's tests hold its answers to
    return (await response.json()) as AnswerOf<Of>;
  }

  /** The answer, of success. @throws Problem */
  async response<Of extends Name>(
    _name: Of,
    [method, path]: readonly [method: Routes[Of]["method"], path: Routes[Of]["path"]],
    given: Given<Of>,
  ): Promise<Response> {
    const response = await this.#send(this.#request(method, path, given));
    if (response.ok) return response;
    throw await problemIn(response);
  }

  #request(method: RouteMethod, path: string, given: LooselyGiven): Request {
    const { token } = this.#options;
    const base = "url" in this.#options ? this.#options.url : "http://localhost";
    const url = new URL(`/api/v1${path === "/" ? "" : withParams(path, given.params)}`, base);
    for (const [name, value] of queryOf(given.query)) url.searchParams.append(name, value);
    return new Request(url, {
      method: method.toUpperCase(),
      headers: {
        ...given.headers,
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(given.body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      ...(given.signal === undefined ? {} : { signal: given.signal }),
    });
  }

  async #send(request: Request): Promise<Response> {
    try {
      return await ("fetch" in this.#options ? this.#options.fetch(request) : fetch(request));
    } catch (cause) {
      if (request.signal.aborted) throw cause;
      throw unreachable(cause);
    }
  }
}

interface LooselyGiven {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

const withParams = (path: string, params: unknown): string =>
  path.replaceAll(/\{(?<name>\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(textOf(entriesOf(params).get(name))),
  );

/** Lists as the same parameter several times; what is not given is left out. */
const queryOf = (query: unknown): readonly (readonly [string, string])[] =>
  [...entriesOf(query)].flatMap(([name, value]) =>
    [value].flat().flatMap((each) => (each === undefined ? [] : [[name, textOf(each)] as const])),
  );

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value ?? "");

const entriesOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
