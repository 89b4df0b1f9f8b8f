import type { HandWritten } from "@satsuma/example-real-data";

/** The course of a segment as `history` tells it. */
export interface Course {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly entered: readonly (number | null)[];
  readonly left: readonly (number | null)[];
}

/**
 * Sizes, entries and exits of segments at several days, a query for each pair of days.
 *
 * @param at customers as of the start of a day, in SQL: column `customer` and a yes/no column a segment
 */
export async function coursesBySql(
  sql: HandWritten,
  at: (day: string) => string,
  names: readonly string[],
  days: readonly string[],
): Promise<readonly Course[]> {
  const figures: number[][] = [];
  for (const [i, day] of days.entries())
    figures.push(
      await sql.numbers(
        `SELECT ${names.map(changes).join(", ")}
         FROM ${at(days[i - 1] ?? day)} before JOIN ${at(day)} now USING (customer)`,
      ),
    );
  return names.map((name, place) => ({
    name,
    sizes: figures.map((row) => row[3 * place]!),
    entered: figures.map((row, i) => (i === 0 ? null : row[3 * place + 1]!)),
    left: figures.map((row, i) => (i === 0 ? null : row[3 * place + 2]!)),
  }));
}

const changes = (name: string): string =>
  `count(CASE WHEN now.${name} THEN 1 END),
   count(CASE WHEN now.${name} AND NOT before.${name} THEN 1 END),
   count(CASE WHEN before.${name} AND NOT now.${name} THEN 1 END)`;
