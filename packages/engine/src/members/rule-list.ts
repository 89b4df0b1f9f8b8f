import { SatsumaError } from "@satsuma/model";
import type { Segment } from "@satsuma/ir";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Output, TablePath } from "@satsuma/sql";
import { forEachRange } from "../queries/for-each-range.ts";
import { newTable } from "../queries/new-table.ts";
import { prepareSegments } from "../queries/prepare-segments.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { runnable } from "../run/evaluation.ts";
import type { RuleText } from "../rules/rule-text.ts";

/** A rule whose customers are to be listed. */
export interface ListedRule {
  /** A segment's name, or an expression. */
  readonly name: string;
  readonly rule: RuleText;
  /** Segments whose members are left out. */
  readonly suppressed: readonly Segment[];
}

/** Whom a rule takes, in a table. */
export interface RuleCounts {
  /** Who are listed. */
  readonly size: number;
  /** Who are left out. */
  readonly suppressed: number;
}

/**
 * The segments whose members are left out of a list: those that the config suppresses, unless the list is one of them.
 *
 * @throws SatsumaError `SEND_SUPPRESSED` where one of them is not there, or not run: whom to leave out is not known then
 */
export function suppressedSegments(listed: string, session: Session): readonly Segment[] {
  const { suppress = [] } = session.config;
  if (suppress.includes(listed)) return [];
  const known = runnable(session.program.segments, session);
  return suppress.map((each) => known.find((segment) => segment.name === each) ?? unknown(each));
}

function unknown(suppressed: string): never {
  throw new SatsumaError(
    "SEND_SUPPRESSED",
    `members of "${suppressed}" are to be left out of every list, but no segment that is run is called so`,
    { help: `correct \`suppress\` in satsuma.config.ts, or see that "${suppressed}" is active` },
  );
}

/** Writes whom a rule takes into a new table, in one pass over the data: `key`, and whether they are `listed`. */
export async function fillRuleList(
  opened: Session,
  table: TablePath,
  { rule, suppressed }: ListedRule,
): Promise<RuleCounts> {
  const rules = [{ ...rule.meta, where: rule.cond }, ...suppressed];
  const { session, resolved } = await prepareSegments(opened, rules);
  const outputs = rules.map((each, i): Output => ({
    name: flagOf(i),
    kind: "cond",
    cond: resolved(each.where, each),
  }));
  const fill = await newTable(session, table);
  await forEachRange(session, outputs, "listing customers", (rows, index) =>
    fill(membersOf(rows, rules.length), index),
  );
  return countListed(session, table);
}

/** The rule itself is the first. */
const flagOf = (i: number): string => `f${i}`;

function membersOf(rows: Fragment, rules: number): Fragment {
  const others = Array.from({ length: rules - 1 }, (_, i) => name(flagOf(i + 1)));
  const listed = others.length === 0 ? sql`1 = 1` : sql`NOT (${join(others, " OR ")})`;
  return sql`SELECT key, ${listed} AS listed FROM (${rows}) AS scan WHERE ${name(flagOf(0))}`;
}

async function countListed({ warehouse, work }: Session, table: TablePath): Promise<RuleCounts> {
  const frame = await warehouse.query(
    sql`SELECT count(*) AS members, coalesce(sum(CASE WHEN listed THEN 1 ELSE 0 END), 0) AS size FROM ${name(...table)}`,
    cancel(work),
  );
  const size = numberAt(frame, "size");
  return { size, suppressed: numberAt(frame, "members") - size };
}
