import type { Column, Columns, Frame, Scalar } from "@satsuma/model";
import { cell } from "@satsuma/model";
import { join, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";

/** What a column was seen to hold. */
export interface Observation {
  readonly rows: number;
  /** Rows where the value is known. */
  readonly known: number;
  /** Smallest and largest value; absent where there is none, and for text. */
  readonly low?: Scalar;
  readonly high?: Scalar;
  /** All distinct texts with their counts, most frequent first; absent for other types and for more than a thousand. */
  readonly texts?: readonly { readonly value: string; readonly count: number }[];
}

/** Most distinct texts that are stored as a closed list. */
const mostListed = 1000;

/** Longest text that is; in bytes, so that a list stays small beside the data. */
const longestListed = 200;

/** Looks at every column of a relation once, and at columns of few texts once more. */
export async function observe(
  connection: Connection,
  from: Fragment,
  {
    columns,
    place,
    signal,
  }: {
    readonly columns: Columns;
    readonly place: (field: string) => Fragment;
    readonly signal: AbortSignal | undefined;
  },
): Promise<ReadonlyMap<string, Observation>> {
  const fields = Object.entries(columns);
  const measures = fields.flatMap(([field, column], i) => measuresOf(place(field), column, i));
  const frame = await connection.query(
    sql`select ${join([raw("count(*) as row_count"), ...measures], ", ")} from ${from}`,
    signal,
  );
  const observed = new Map<string, Observation>();
  for (const [i, [field, column]] of fields.entries()) {
    const seen = observation(frame, i);
    const texts = mayBeListed(frame, i, column)
      ? await textCounts(connection, sql`select ${place(field)} as value from ${from}`, signal)
      : undefined;
    observed.set(field, texts === undefined ? seen : { ...seen, texts });
  }
  return observed;
}

const isText = ({ type }: Column): boolean => type.kind === "text" || type.kind === "enum";

const isOrdered = ({ type }: Column): boolean =>
  ["number", "money", "approx", "date", "annual date", "instant"].includes(type.kind);

function measuresOf(place: Fragment, column: Column, i: number): Fragment[] {
  const known = sql`count(${place}) as ${raw(`known_${i}`)}`;
  if (isText(column)) {
    return [
      known,
      sql`approx_count_distinct(${place}) as ${raw(`distinct_${i}`)}`,
      sql`coalesce(max(strlen(${place})), 0) as ${raw(`longest_${i}`)}`,
    ];
  }
  if (!isOrdered(column)) return [known];
  return [
    known,
    sql`min(${place}) as ${raw(`low_${i}`)}`,
    sql`max(${place}) as ${raw(`high_${i}`)}`,
  ];
}

function observation(frame: Frame, i: number): Observation {
  const low = value(frame, `low_${i}`);
  const high = value(frame, `high_${i}`);
  return {
    rows: Number(value(frame, "row_count")),
    known: Number(value(frame, `known_${i}`)),
    ...(low === null || high === null ? {} : { low, high }),
  };
}

/** The estimate of distinct values is off by a few per cent; the count that follows is exact. */
function mayBeListed(frame: Frame, i: number, column: Column): boolean {
  if (!isText(column)) return false;
  return (
    Number(value(frame, `distinct_${i}`)) < mostListed * 1.2 &&
    Number(value(frame, `longest_${i}`)) <= longestListed
  );
}

async function textCounts(
  connection: Connection,
  values: Fragment,
  signal: AbortSignal | undefined,
): Promise<Observation["texts"]> {
  const rows = await connection.rows(
    sql`select value, cast(count(*) as double) as count from (${values}) where value is not null
    group by value order by count desc, value limit ${mostListed + 1}`,
    signal,
  );
  if (rows.length > mostListed) return undefined;
  return rows.map((row) => ({ value: String(row["value"]), count: Number(row["count"]) }));
}

function value(frame: Frame, column: string): Scalar {
  const found = frame.columns[column];
  return found ? cell(found, 0) : null;
}
