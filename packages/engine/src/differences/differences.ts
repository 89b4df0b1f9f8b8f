import { shareText } from "@satsuma/model";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, TablePath } from "@satsuma/sql";
import { countWhere } from "../queries/count-where.ts";
import { numberAt, textAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Evaluated } from "../run/evaluated.ts";
import { inWords } from "../wording/figure-text.ts";
import { cliffsDelta, rootMeanSquare, totalVariation } from "./distances.ts";
import type { Difference } from "./difference-result.ts";

/** A column of a table of values by which customers are told apart. */
export interface Variable {
  readonly name: string;
  readonly column: string;
  /** `groups` for text and yes or no. */
  readonly kind: "numbers" | "groups";
}

/** How the members of one segment differ from all others. */
export interface Distinctness {
  /** 0 to 1; undefined when there are no others, or nothing is known of them. */
  readonly distance: number | undefined;
  /** Strongest first. */
  readonly differences: readonly Difference[];
}

/** What is compared: customers for whom a condition over `e`, the evaluated customers, holds. */
export interface Compared {
  readonly members: readonly Fragment[];
  readonly values: TablePath;
  readonly variables: readonly Variable[];
}

/** How the members of each segment differ from everybody else. Cost: one sort of the customers a number, one grouping a text. */
export async function differencesOf(
  session: Session,
  { table }: Evaluated,
  { members, values, variables }: Compared,
): Promise<readonly Distinctness[]> {
  const found: Difference[][] = members.map(() => []);
  for (const [i, variable] of variables.entries()) {
    session.work.progress?.({
      stage: "comparing members with all others",
      done: i,
      total: variables.length,
    });
    const asked: Asked = {
      rows: sql`${name(...table)} AS e JOIN ${name(...values)} AS v ON e.key = v.key`,
      members,
      variable,
    };
    const measure = variable.kind === "numbers" ? numbersApart : groupsApart;
    (await measure(session, asked)).forEach((difference, place) => {
      if (difference !== undefined) found[place]!.push(difference);
    });
  }
  return found.map((differences) => ({
    distance: rootMeanSquare(differences.map(({ distance }) => distance)),
    differences: differences.toSorted((one, other) => other.distance - one.distance),
  }));
}

interface Asked {
  readonly rows: Fragment;
  readonly members: readonly Fragment[];
  readonly variable: Variable;
}

type Found = readonly (Difference | undefined)[];

async function numbersApart(session: Session, { rows, members, variable }: Asked): Promise<Found> {
  const ranks = members.flatMap((_, i) => [
    sql`${countWhere(name(`m${i}`))} AS ${name(`n${i}`)}`,
    sql`sum(CASE WHEN ${name(`m${i}`)} THEN place + (alike - 1) / ${raw("2.0")} END) AS ${name(`r${i}`)}`,
  ]);
  const value = sql`v.${name(variable.column)}`;
  const places = [
    ...members.map((isMember, i) => sql`${isMember} AS ${name(`m${i}`)}`),
    sql`rank() OVER (ORDER BY ${value}) AS place`,
    sql`count(*) OVER (PARTITION BY ${value}) AS alike`,
  ];
  const ranked = sql`SELECT ${join(places, ", ")} FROM ${rows} WHERE ${value} IS NOT NULL`;
  const frame = await session.warehouse.query(
    sql`SELECT ${join([sql`count(*) AS known, sum(CAST(alike AS double precision) * alike - 1) AS ties`, ...ranks], ", ")} FROM (${ranked}) AS ranked`,
    cancel(session.work),
  );
  return members.map((_, i) => {
    const apart = cliffsDelta({
      members: numberAt(frame, `n${i}`),
      all: numberAt(frame, "known"),
      rankSum: numberAt(frame, `r${i}`),
      ties: numberAt(frame, "ties"),
    });
    if (apart === undefined) return undefined;
    const isHigher = apart.signed >= 0;
    const sentence = `${inWords(variable.name)}: ${isHigher ? "higher" : "lower"} than another customer's in ${shareText((1 + Math.abs(apart.signed)) / 2)} of comparisons`;
    return { variable: variable.name, distance: apart.distance, sentence };
  });
}

async function groupsApart(session: Session, { rows, members, variable }: Asked): Promise<Found> {
  const value = sql`CAST(v.${name(variable.column)} AS text)`;
  const counts = members.map((isMember, i) => sql`${countWhere(isMember)} AS ${name(`n${i}`)}`);
  const frame = await session.warehouse.query(
    sql`SELECT ${join([sql`${value} AS called`, sql`count(*) AS known`, ...counts], ", ")} FROM ${rows} WHERE v.${name(variable.column)} IS NOT NULL GROUP BY ${value} ORDER BY ${value}`,
    cancel(session.work),
  );
  return members.map((_, i) => {
    const groups = Array.from({ length: frame.length }, (_row, row) => ({
      called: textAt(frame, "called", row),
      members: numberAt(frame, `n${i}`, row),
      all: numberAt(frame, "known", row),
    }));
    const apart = totalVariation(groups);
    return (
      apart && {
        variable: variable.name,
        distance: apart.distance,
        sentence: groupSentence(variable, groups),
      }
    );
  });
}

interface Group {
  readonly called: string;
  readonly members: number;
  readonly all: number;
}

/** The group whose share differs most. */
function groupSentence(variable: Variable, groups: readonly Group[]): string {
  const members = groups.reduce((sum, group) => sum + group.members, 0);
  const others = groups.reduce((sum, group) => sum + group.all, 0) - members;
  const shares = groups.map((group) => ({
    called: group.called,
    inside: group.members / members,
    outside: (group.all - group.members) / others,
  }));
  const [most] = shares.toSorted(
    (one, other) => Math.abs(other.inside - other.outside) - Math.abs(one.inside - one.outside),
  );
  if (most === undefined) return inWords(variable.name);
  const called = most.called === "true" ? "yes" : most.called === "false" ? "no" : most.called;
  return `${inWords(variable.name)} ${called}: ${shareText(most.inside)}, and ${shareText(most.outside)} of all others`;
}
