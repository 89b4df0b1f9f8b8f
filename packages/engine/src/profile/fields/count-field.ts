import type { Frame } from "@satsuma/model";
import type { EventTableFacts } from "@satsuma/plugin";
import { chiSquareTest } from "@satsuma/stats/comparison";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { countWhere } from "../../queries/count-where.ts";
import { numberAt, textAt } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import type { Session } from "../../queries/session.ts";
import { eventsOf } from "../events-of.ts";
import type { Measured } from "../measured.ts";

/** So many values of a field are compared at most: the most frequent. */
const MOST_VALUES = 5000;

/** What comparing fields needs to know. */
export interface Groups {
  readonly segment: number;
  readonly base: number;
  readonly minimumGroup: number;
}

/** A field's values by how many customers of either side have them. */
export interface CountedField {
  readonly events: string;
  readonly field: string;
  readonly isCut: boolean;
  readonly values: readonly Candidate[];
  /** All events with a value, by side, also of values that are not compared; 0 where no value is. */
  readonly all: { readonly segment: number; readonly base: number };
}

/** A value that enough customers have to be compared. */
export interface Candidate {
  readonly value: string;
  readonly segment: number;
  readonly base: number;
  readonly pValue: number;
  readonly events: { readonly segment: number; readonly base: number };
}

/** A field of an event table, and whom it is compared of. */
interface Asked {
  readonly table: EventTableFacts;
  readonly field: string;
  readonly groups: Groups;
}

/** Counts customers and events of both sides by a field's values, the most frequent first. @throws RangeError when there is no such field */
export async function countField(
  session: Session,
  measured: Measured,
  { table, field, groups }: Asked,
): Promise<CountedField> {
  session.work.progress?.({ stage: `comparing ${field} of ${table.name}` });
  const has = whoHasWhat(session, measured, { table, field });
  const frame = await session.warehouse.query(
    countedBy(has, groups.minimumGroup),
    cancel(session.work),
  );
  const rows = Math.min(frame.length, MOST_VALUES);
  return {
    events: table.name,
    field,
    isCut: frame.length > MOST_VALUES,
    values: Array.from({ length: rows }, (_, row) => candidateAt(frame, row, groups)),
    all: { segment: numberAt(frame, "all_own"), base: numberAt(frame, "all_their") },
  };
}

/** How many events of each value each customer has: rows of `v`, `whose`, `in_segment` and `events`. */
function whoHasWhat(
  session: Session,
  measured: Measured,
  { table, field }: Pick<Asked, "table" | "field">,
): Fragment {
  const column = session.layout.events[table.name]?.fields[field];
  if (column === undefined) throw new RangeError(`field must be in the layout, got ${field}`);
  const { from, whose, happened } = eventsOf(session, measured, table.name);
  const value = name("e", column);
  const isEmpty = session.catalogue.events[table.name]?.fields[field]?.emptyIsUnknown === true;
  const isKnown = isEmpty ? sql`CAST(${value} AS text) <> ''` : sql`${value} IS NOT NULL`;
  return sql`SELECT ${value} AS v, ${whose} AS whose, in_segment, count(*) AS events FROM ${from} WHERE ${happened} AND ${isKnown} GROUP BY ${value}, ${whose}, in_segment`;
}

/** Customers and events of both sides by value, of values that enough customers have, beside the events of all values. */
function countedBy(has: Fragment, minimumGroup: number): Fragment {
  const sums = [
    sql`${countWhere(sql`in_segment`)} AS members`,
    sql`${countWhere(sql`NOT in_segment`)} AS others`,
    sql`sum(CASE WHEN in_segment THEN events ELSE 0 END) AS own`,
    sql`sum(CASE WHEN in_segment THEN 0 ELSE events END) AS their`,
  ];
  const each = sql`SELECT v, ${join(sums, ", ")} FROM (${has}) AS has GROUP BY v`;
  // Rare values are not compared, but what was done of them counts towards all.
  const beside = sql`SELECT v, members, others, own, their, sum(own) OVER () AS all_own, sum(their) OVER () AS all_their FROM (${each}) AS each_value`;
  return sql`SELECT CAST(v AS text) AS value, members, others, own, their, all_own, all_their FROM (${beside}) AS beside WHERE members + others >= ${minimumGroup} ORDER BY members + others DESC, v LIMIT ${MOST_VALUES + 1}`;
}

function candidateAt(frame: Frame, row: number, groups: Groups): Candidate {
  const [segment, base] = [numberAt(frame, "members", row), numberAt(frame, "others", row)];
  return {
    value: textAt(frame, "value", row),
    segment,
    base,
    pValue: chiSquareTest([segment, groups.segment - segment], [base, groups.base - base]),
    events: { segment: numberAt(frame, "own", row), base: numberAt(frame, "their", row) },
  };
}
