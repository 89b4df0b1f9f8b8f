import { sql } from "@satsuma/sql";
import type { ArrangeRequest, Arranged } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import type { Observation } from "./observe.ts";

/** What is remembered of an arrangement. */
export interface Arrangement {
  readonly arranged: Arranged;
  /** What was seen of the fields of each event table. */
  readonly seen: Readonly<Record<string, Readonly<Record<string, Observation>>>>;
  /** How many rows of each event table lie in the order of customer, time and key, from the first on; those after them were added. */
  readonly sorted: Readonly<Record<string, number>>;
  /** The type that customers' keys are read as. */
  readonly keyType: string;
}

/** An arrangement, and what was asked for. */
export interface LastArrangement extends Arrangement {
  readonly question: string;
  readonly request: ArrangeRequest;
  /** The versions of the customers' table and the event tables it was made of; `null` where there is no table of customers. */
  readonly versions: readonly (number | null)[];
}

/** What is asked for, and of what: the same question has the same answer. */
export const questionOf = (
  request: ArrangeRequest,
  versions: readonly (number | undefined)[],
): string => JSON.stringify({ request, versions });

/** The arrangement that the tables hold; undefined before the first, and where an earlier version of Satsuma made it. */
export async function lastArrangement(
  connection: Connection,
): Promise<LastArrangement | undefined> {
  const [row] = await connection.rows(sql`select request, result from satsuma.arranged`);
  if (row === undefined) return undefined;
  const question = String(row["request"]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `remember` writes this column, and it writes an Arrangement
  const made = JSON.parse(String(row["result"])) as Partial<Arrangement>;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `questionOf`
  const asked = JSON.parse(question) as Pick<LastArrangement, "request" | "versions">;
  const { arranged, seen, sorted, keyType } = made;
  if (!arranged || !seen || !sorted || keyType === undefined) return undefined;
  return { ...asked, question, arranged, seen, sorted, keyType };
}

/** Writes down what was made, in place of what was before. */
export async function remember(
  connection: Connection,
  question: string,
  arrangement: Arrangement,
): Promise<void> {
  await connection.execute(sql`delete from satsuma.arranged`);
  await connection.execute(
    sql`insert into satsuma.arranged values (${question}, ${JSON.stringify(arrangement)})`,
  );
}
