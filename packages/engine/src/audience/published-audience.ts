import { SatsumaError } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "../config/project-config.ts";
import type { Work } from "../project-options.ts";
import { publishedSegment } from "../queries/members.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { PublishedRun } from "../state/published.ts";
import type { Audience, AudienceOptions } from "./audience-result.ts";

/** Members as the last run left them, with those who must not be contacted told apart. */
export interface PublishedAudience {
  readonly segment: string;
  readonly run: PublishedRun;
  /** The segment's yes/no column in the run. */
  readonly flag: string;
  /** Segment → its column, of those that are suppressed. */
  readonly suppressed: ReadonlyMap<string, string>;
}

/** What finding an audience needs. */
export interface AudienceSearch {
  readonly warehouse: Warehouse;
  readonly config: Pick<ProjectConfig, "suppress">;
  /** Names of the segments there are: asked only for the error that says why there are no members. */
  readonly rules: () => Promise<readonly string[]>;
}

/**
 * The audience of a segment. Where the members of a suppressed segment are not known nobody is listed: who must not be contacted
 * cannot be told from the others then. A segment that is suppressed itself can be listed, as lists to block are.
 *
 * @throws SatsumaError `RUN_SEGMENT` or `RUN_NOT_RUN` when there are no members, `SEND_SUPPRESSED` when the suppressed are not known
 */
export async function publishedAudience(
  segment: string,
  { warehouse, config, rules }: AudienceSearch,
  { withSuppressed = false }: AudienceOptions = {},
): Promise<PublishedAudience> {
  const { run, flag } = await publishedSegment(warehouse, segment, rules);
  const suppress = config.suppress ?? [];
  const names = withSuppressed || suppress.includes(segment) ? [] : suppress;
  const suppressed = new Map(names.map((each) => [each, flagOf(each, segment, run)]));
  return { segment, run, flag, suppressed };
}

function flagOf(suppressed: string, segment: string, { flags }: PublishedRun): string {
  const flag = flags.get(suppressed);
  if (flag !== undefined) return flag;
  throw new SatsumaError(
    "SEND_SUPPRESSED",
    `members of "${suppressed}" are to be left out of "${segment}", but the last run had no such segment`,
    {
      help: `correct \`suppress\` in satsuma.config.ts, or see that "${suppressed}" is active, and run \`satsuma run\``,
    },
  );
}

/** True for rows of the run's table (as `e`) whose customers are in the audience. */
export function isInAudience({ flag, suppressed }: PublishedAudience): Fragment {
  const column = (each: string): Fragment => sql`e.${name(each)}`;
  if (suppressed.size === 0) return column(flag);
  return sql`${column(flag)} AND NOT (${join([...suppressed.values()].map(column), " OR ")})`;
}

/** How many are in an audience, and how many are not because they are suppressed. */
export async function countAudience(
  audience: PublishedAudience,
  warehouse: Warehouse,
  work: Work,
): Promise<Audience> {
  const { segment, run, flag, suppressed } = audience;
  const frame = await warehouse.query(
    sql`SELECT count(*) AS members, coalesce(sum(CASE WHEN ${isInAudience(audience)} THEN 1 ELSE 0 END), 0) AS size FROM ${name("satsuma", run.evaluation)} AS e WHERE e.${name(flag)}`,
    cancel(work),
  );
  const [members, size] = [numberAt(frame, "members"), numberAt(frame, "size")];
  const asOf = run.result.segments.find((each) => each.name === segment)?.asOf ?? run.asOf;
  return { segment, asOf, members, suppressed: members - size, by: [...suppressed.keys()], size };
}
