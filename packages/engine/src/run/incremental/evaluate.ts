import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Output, TablePath } from "@satsuma/sql";
import { forEachRange } from "../../queries/for-each-range.ts";
import { dropTable, newTable } from "../../queries/new-table.ts";
import type { ScanCost } from "../../queries/scan.ts";
import { cancel } from "../../queries/session.ts";
import type { Session } from "../../queries/session.ts";
import type { PublishedRun } from "../../state/published.ts";
import type { Evaluation } from "../evaluation.ts";
import { codeWithin, testsWithin, turning } from "../turned-conditions.ts";
import { workTables } from "../work-tables.ts";
import type { Approach } from "./approach.ts";
import { withOnly } from "./only-some.ts";

/** A run that is evaluated and not published yet. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  /** The table in the schema `satsuma` that is to be published. */
  readonly published: string;
  /** What is new: all of that table; or rows that take the place of those of the same customers in it, which are the last run's. */
  readonly rows: TablePath;
  readonly isPatch: boolean;
  /** True where the rows have the code of each change's cause too: the same customers need not be asked again. */
  readonly isTested: boolean;
  /** Rows of the last run to hold it against; undefined before the first. */
  readonly before: Fragment | undefined;
  /** False where nobody of the last run can be gone. */
  readonly mayBeGone: boolean;
  readonly customers: number;
  readonly cost: ScanCost;
}

/** What a run is evaluated from. */
export interface Evaluating {
  readonly evaluation: Evaluation;
  readonly last: PublishedRun | undefined;
  /** The number it is to have. */
  readonly run: number;
}

/** Evaluates a run in the way that was decided on. */
export async function evaluate(
  session: Session,
  approach: Approach,
  of: Evaluating,
): Promise<Evaluated> {
  if (approach.mode === "full" || of.last === undefined) return ofEveryone(session, of);
  const { carried } = approach;
  const isCarried = ({ segment }: Evaluation["segments"][number]): boolean =>
    carried.has(segment.name);
  return of.evaluation.traits.length === 0 &&
    of.evaluation.segments.every(isCarried) &&
    of.last.flags.size === of.evaluation.segments.length
    ? asPatch(session, approach, { ...of, last: of.last })
    : overlaid(session, approach, { ...of, last: of.last });
}

async function ofEveryone(
  session: Session,
  { evaluation, last, run }: Evaluating,
): Promise<Evaluated> {
  const published = evaluationTable(run);
  const cost = await fillKeyed(
    session,
    ["satsuma", published],
    all(evaluation.outputs),
    stageOf(evaluation),
  );
  return {
    evaluation,
    published,
    rows: ["satsuma", published],
    isPatch: false,
    isTested: false,
    before: last && name("satsuma", last.evaluation),
    mayBeGone: true,
    customers: session.data.customers,
    cost,
  };
}

type Following = Evaluating & { readonly last: PublishedRun };
type Incremental = Extract<Approach, { mode: "incremental" }>;

/** Rows of the affected customers, in the columns that the last run gave the segments. */
async function asPatch(session: Session, approach: Incremental, of: Following): Promise<Evaluated> {
  const { last } = of;
  const { affected } = approach;
  const evaluation = inColumnsOf(last, of.evaluation);
  const turnings = evaluation.segments.map(({ segment }, place) =>
    turning(segment, place, approach.basis.segments[segment.name]!),
  );
  const tests = testsWithin(session, turnings);
  const outputs = [...evaluation.outputs, ...(tests ?? [])];
  const codes =
    tests && turnings.map((each, place) => codeWithin(each, evaluation.segments[place]!.flag));
  const kept = [...namesOf(evaluation.outputs), ...(codes ?? [])];
  const cost = await fillAffected(session, affected, { outputs, kept }, stageOf(evaluation));
  return {
    evaluation,
    published: last.evaluation,
    rows: workTables.again,
    isPatch: true,
    isTested: tests !== undefined,
    before: approach.mayBeGone ? sameCustomers(session, last) : name("satsuma", last.evaluation),
    mayBeGone: approach.mayBeGone,
    customers: affected,
    cost,
  };
}

function inColumnsOf({ flags }: PublishedRun, evaluation: Evaluation): Evaluation {
  const places = new Map(
    evaluation.segments.map(({ segment, flag }) => [flag, flags.get(segment.name)!]),
  );
  return {
    ...evaluation,
    segments: evaluation.segments.map(({ segment, flag }) => ({
      segment,
      flag: places.get(flag)!,
    })),
    outputs: evaluation.outputs.map((output) => ({ ...output, name: places.get(output.name)! })),
  };
}

/** The rows of the last run of the affected customers, and of those who are gone. */
function sameCustomers({ layout }: Session, last: PublishedRun): Fragment {
  const again = sql`x.key IN (SELECT key FROM ${name(...workTables.again)})`;
  const own = sql`SELECT ${name(layout.customers.key)} FROM ${name(...layout.customers.table)}`;
  return sql`(SELECT * FROM ${name("satsuma", last.evaluation)} AS x WHERE ${again} OR NOT x.key IN (${own}))`;
}

/** A new table: what must be asked of everyone, the affected customers' rows, and for all others what the last run said. */
async function overlaid(
  session: Session,
  { affected, carried }: Incremental,
  { evaluation, last, run }: Following,
): Promise<Evaluated> {
  const kept = evaluation.segments.filter(({ segment }) => carried.has(segment.name));
  const flags = new Set(kept.map(({ flag }) => flag));
  const [some, others] = [true, false].map((isKept) =>
    evaluation.outputs.filter((output) => flags.has(output.name) === isKept),
  );
  const costs = [
    await fillAffected(session, affected, all(some!), `evaluating ${kept.length} segments`),
    await fillKeyed(
      session,
      workTables.forAll,
      all(others!),
      `evaluating ${others!.length} columns of everyone`,
    ),
  ];
  const published = evaluationTable(run);
  const columns = [
    sql`a.key AS key`,
    ...others!.map((output) => sql`a.${name(output.name)} AS ${name(output.name)}`),
    ...kept.map(
      ({ segment, flag }) =>
        sql`CASE WHEN n.key IS NULL THEN o.${name(last.flags.get(segment.name)!)} ELSE n.${name(flag)} END AS ${name(flag)}`,
    ),
  ];
  await dropTable(session, ["satsuma", published]);
  await session.warehouse.execute(
    sql`CREATE TABLE ${name("satsuma", published)} AS SELECT ${join(columns, ", ")} FROM ${name(...workTables.forAll)} AS a LEFT JOIN ${name(...workTables.again)} AS n ON n.key = a.key LEFT JOIN ${name("satsuma", last.evaluation)} AS o ON o.key = a.key`,
    cancel(session.work),
  );
  return {
    evaluation,
    published,
    rows: ["satsuma", published],
    isPatch: false,
    isTested: false,
    before: name("satsuma", last.evaluation),
    mayBeGone: true,
    customers: affected,
    cost: {
      statements: costs.reduce((sum, { statements }) => sum + statements, 0),
      ranges: costs.reduce((sum, { ranges }) => sum + ranges, 0),
    },
  };
}

/** What is worked out in a scan, and what is kept of it: expressions over it. */
interface Filling {
  readonly outputs: readonly Output[];
  readonly kept: readonly Fragment[];
}

const namesOf = (outputs: readonly Output[]): Fragment[] =>
  outputs.map((output) => name(output.name));

const all = (outputs: readonly Output[]): Filling => ({ outputs, kept: namesOf(outputs) });

async function fillAffected(
  session: Session,
  affected: number,
  filling: Filling,
  stage: string,
): Promise<ScanCost> {
  const some = { table: workTables.affected, count: affected };
  return withOnly(session, some, filling.outputs, (only) =>
    fillKeyed(only, workTables.again, filling, stage),
  );
}

/** Without the numbers of customers, which another import may change. */
async function fillKeyed(
  session: Session,
  table: TablePath,
  { outputs, kept }: Filling,
  stage: string,
): Promise<ScanCost> {
  const fill = await newTable(session, table);
  const columns = join([name("key"), ...kept], ", ");
  return forEachRange(session, outputs, stage, (rows, index) =>
    fill(sql`SELECT ${columns} FROM (${rows}) AS scan`, index),
  );
}

const evaluationTable = (run: number): string => `evaluation_${run}`;

const stageOf = ({ segments }: Evaluation): string => `evaluating ${segments.length} segments`;
