import type { Context } from "hono";
import type { z } from "zod";
import type { Surroundings } from "../ports/surroundings.ts";
import type { Principal, Scope } from "../scope.ts";
import type { ServedProject } from "../served-project.ts";
import type { Needs } from "./needs.ts";

/** A route: what it is about, who may use it, what it takes and answers, and what it does. */
export interface Route<
  Method extends RouteMethod = RouteMethod,
  Path extends string = string,
  Params = unknown,
  Query = unknown,
  Body = unknown,
  Answer = unknown,
> {
  readonly method: Method;
  /** Below `/api/v1`: `/segments/{name}`. Only the last parameter may hold slashes, where `isDeep`. */
  readonly path: Path;
  readonly isDeep?: boolean;
  readonly needs: Needs;
  /** Scopes without which parts of the answer are left out, for the document. */
  readonly more?: string;
  readonly tag: RouteTag;
  /** A few words, and more where it helps. */
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly headers?: readonly RouteHeader[];
  readonly body?: z.ZodType<Body>;
  /** A body that is sent, for the document: one that works on the sample shop. */
  readonly example?: NoInfer<Body>;
  readonly answer: RouteAnswer<Answer>;
  /** Whether the answer is about single customers: then nobody on the way may keep it. */
  readonly isPersonal?: boolean;
  /** Statuses of the problems it may answer with besides those of every route. */
  readonly problems?: readonly number[];
  handle(asked: Asked<Params, Query, Body>): Promise<Reply<Answer> | Response>;
}

export type RouteMethod = "get" | "post" | "put" | "delete";

export type RouteTag =
  | "project"
  | "rules"
  | "segments"
  | "questions"
  | "customers"
  | "methods"
  | "jobs";

export interface RouteHeader {
  readonly name: string;
  readonly description: string;
  readonly example: string;
}

export interface RouteAnswer<Answer> {
  readonly status: 200 | 202 | 204;
  readonly description: string;
  /** Of JSON; absent where there is none. */
  readonly schema?: z.ZodType<Answer>;
  /** Other media types it can be had as. */
  readonly others?: readonly string[];
  /** Of each event, where it is a stream of them. */
  readonly event?: z.ZodType;
  readonly headers?: readonly RouteHeader[];
}

/** A request that is known to be right, from somebody who may ask it. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly asker: Principal;
  /** Whether the asker has a scope. */
  readonly may: (scope: Scope) => boolean;
  readonly project: ServedProject;
  readonly surroundings: Surroundings;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  readonly context: Context;
}

export interface Reply<Answer> {
  readonly json: Answer;
  readonly status?: 200 | 201 | 202 | 204;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A route with all types that follow from its parts. */
export const route = <
  const Method extends RouteMethod,
  const Path extends string,
  Params = unknown,
  Query = unknown,
  Body = unknown,
  Answer = unknown,
>(
  parts: Route<Method, Path, Params, Query, Body, Answer>,
): Route<Method, Path, Params, Query, Body, Answer> => parts;
