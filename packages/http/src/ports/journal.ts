import type { Principal, Scope } from "../scope.ts";

/** Is told what was asked and how it went. Entries hold nothing of what was asked for: no addresses, bodies, names of customers. */
export interface Journal {
  /** Once a request, when its answer begins. */
  answered(entry: Answered): void;
  /** The cause of a failure that the asker is told nothing of but the id of the request. May hold anything: keep it from public logs. */
  failed(requestId: string, cause: unknown): void;
}

export interface Answered {
  readonly requestId: string;
  /** Absent where nobody was identified. */
  readonly principal?: Principal;
  readonly method: string;
  /** The route's pattern (`/api/v1/customers/{key}`), never the address; absent where no route is. */
  readonly route?: string;
  /** What the route asks for. */
  readonly needs?: readonly Scope[];
  readonly status: number;
  /** Code of the problem, where it is one. */
  readonly code?: string;
  readonly elapsedMs: number;
}
