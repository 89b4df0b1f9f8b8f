import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { isInAudience } from "./published-audience.ts";
import type { PublishedAudience } from "./published-audience.ts";

/** The keys of an audience, in key order: one column, `customer`. */
export const membersQuery = (audience: PublishedAudience): Fragment =>
  sql`SELECT e.key AS customer FROM ${name("satsuma", audience.run.evaluation)} AS e WHERE ${isInAudience(audience)} ORDER BY e.key`;
