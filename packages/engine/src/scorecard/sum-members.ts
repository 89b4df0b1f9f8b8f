import { cell } from "@satsuma/model";
import type { Frame } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Fragment, TablePath } from "@satsuma/sql";
import { patternOf } from "../queries/flag-pattern.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Evaluated } from "../run/evaluated.ts";
import { addMember, noSums } from "./member-sums.ts";
import type { MemberSums, MemberValues } from "./member-sums.ts";

/** What customers are told by: columns of a table of values, where there are any. */
interface MemberColumns {
  readonly table: TablePath;
  readonly value?: string;
  readonly margin?: string;
  readonly reach?: string;
}

/** Sums over all customers, and over the members of each of some segments. */
interface SummedMembers {
  readonly everybody: MemberSums;
  readonly members: readonly MemberSums[];
}

/** Adds up what customers are worth, one after the other in the order of their keys, so that the last digit is the same every time. */
export async function sumMembers(
  { warehouse, work }: Session,
  { table, flags }: Evaluated,
  columns: MemberColumns,
  segments: readonly string[],
): Promise<SummedMembers> {
  const everybody = noSums();
  const members = segments.map(noSums);
  const flagged = patternOf(segments.map((segment) => sql`e.${name(flags.get(segment)!)}`));
  const rows = warehouse.stream(
    sql`SELECT ${number(columns.value)} AS value, ${number(columns.margin)} AS margin, ${truth(columns.reach)} AS reach, ${flagged} AS pattern FROM ${name(...table)} AS e JOIN ${name(...columns.table)} AS v ON e.key = v.key ORDER BY e.key`,
    cancel(work),
  );
  for await (const frame of rows) {
    for (let row = 0; row < frame.length; row += 1) {
      const values = valuesAt(frame, row);
      addMember(everybody, values);
      const pattern = String(cell(frame.columns["pattern"]!, row));
      members.forEach((sums, i) => {
        if (pattern[i] === "1") addMember(sums, values);
      });
    }
  }
  return { everybody, members };
}

const number = (column: string | undefined): Fragment =>
  column === undefined
    ? sql`CAST(NULL AS double precision)`
    : sql`CAST(v.${name(column)} AS double precision)`;

const truth = (column: string | undefined): Fragment =>
  column === undefined ? sql`0` : sql`CASE WHEN v.${name(column)} THEN 1 ELSE 0 END`;

function valuesAt({ columns }: Frame, row: number): MemberValues {
  const value = cell(columns["value"]!, row);
  const margin = cell(columns["margin"]!, row);
  return {
    value: value === null ? NaN : Number(value),
    margin: margin === null ? NaN : Number(margin),
    isReachable: Number(cell(columns["reach"]!, row)) === 1,
  };
}
