import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";

/** One column of a SELECT. */
export interface SelectColumn {
  readonly sql: Fragment;
  readonly as: string;
  /** What a reader wants to know about it. */
  readonly note?: string;
}

/** A SELECT statement, to be written one column and one condition a line. */
export interface Select {
  /** Every column of the source named so, before the others. */
  readonly all?: string;
  readonly columns: readonly SelectColumn[];
  readonly from: Fragment;
  readonly where?: readonly Fragment[];
  readonly groupBy?: readonly Fragment[];
}

/** The statement. */
export function writeSelect({ all, columns, from, where = [], groupBy }: Select): Fragment {
  const everything = all === undefined ? [] : [sql`${name(all)}.*`];
  const listed = columns.map(({ sql: of, as, note }) => sql`${of} AS ${name(as)}${comment(note)}`);
  const lines = [sql`SELECT\n${join([...everything, ...listed], ",\n")}`, sql`FROM ${from}`];
  if (where.length > 0) lines.push(sql`WHERE ${join(where, "\nAND ")}`);
  if (groupBy) lines.push(sql`GROUP BY ${join(groupBy, ", ")}`);
  return join(lines, "\n");
}

/** A remark for readers of a statement. Only letters, digits and harmless signs get into it. */
function comment(text: string | undefined): Fragment {
  if (text === undefined || text === "") return raw("");
  return raw(` /* ${text.replaceAll(/[^\p{L}\p{N} .,:_-]/gu, "_").slice(0, 200)} */`);
}
