import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { isInAudience } from "../audience/published-audience.ts";
import type { PublishedAudience } from "../audience/published-audience.ts";
import type { PublishedRun } from "../state/published.ts";

/** Customers that can be listed page by page. */
export interface MemberList {
  /** To select from, as `e`: `key`, and the traits of `run` by their names. */
  readonly rows: Fragment;
  /** True for rows whose customers are listed. */
  readonly isListed: Fragment;
  /** Whose traits there are; undefined where nothing was run yet, and there are none. */
  readonly run: PublishedRun | undefined;
}

/** An audience as the last run left it. */
export const audienceList = (audience: PublishedAudience): MemberList => ({
  rows: runRows(audience.run),
  isListed: isInAudience(audience),
  run: audience.run,
});

/** All customers of a run, also those whom the config suppresses: to find somebody is not to address them. */
export const everyoneList = (run: PublishedRun): MemberList => ({
  rows: runRows(run),
  isListed: sql`e.key IS NOT NULL`,
  run,
});

const runRows = ({ evaluation }: PublishedRun): Fragment =>
  sql`${name("satsuma", evaluation)} AS e`;
