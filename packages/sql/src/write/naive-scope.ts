import { join, name, raw, sql } from "../fragment.ts";
import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import type { Fragment } from "../fragment.ts";
import type { ScanRequest } from "../scan.ts";
import type { Writer } from "./writer.ts";

/** What plain queries are written in. */
export interface Scope {
  readonly request: ScanRequest;
  readonly dialect: Dialect;
  /** Customers, called `c`, beside all that the roots need, and a writer over them. */
  readonly customersWith: (
    roots: readonly (Cond | Value)[],
    scope: Scope,
  ) => { readonly from: Fragment; readonly writer: Writer };
  /** A name that nothing else has, beginning with a letter. */
  readonly alias: (letter: string) => string;
}

/** What follows FROM when all conditions must hold. */
export const whereAll = (conditions: readonly Fragment[]): Fragment =>
  conditions.length === 0 ? raw("") : sql`\nWHERE (${join(conditions, ")\nAND (")})`;

/** The key of the customer at hand. */
export const customerKey = ({ request }: Scope): Fragment =>
  name("c", request.layout.customers.key);
