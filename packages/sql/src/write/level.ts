import { walk } from "@satsuma/ir";
import type { Aggregate, Cond, Kind, Node, Value } from "@satsuma/ir";
import { join, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Level, Plan, Tally } from "../plan/plan.ts";
import type { ScanRequest } from "../scan.ts";
import { writeChains } from "./chain.ts";
import { writeFigure, zeroed } from "./figures.ts";
import { writePass } from "./pass.ts";
import { rankedBy, withRanks, writeRankings } from "./rankings.ts";
import { nodeColumn, prepared, withColumns } from "./relation.ts";
import type { NodeColumn, Relation, Steps } from "./relation.ts";
import { atom } from "./written.ts";

/** Writing so much again is easier to read than a column with a name made up for it. */
export const mostRepeated = 12;

/** Where a level stands in a statement. */
export interface LevelScope {
  readonly plan: Plan;
  readonly request: ScanRequest;
  readonly steps: Steps;
  readonly level: number;
}

/** The customers with the aggregates, sequences and ranks of a level. */
export function withLevel(relation: Relation, level: Level, of: LevelScope): Relation {
  const { plan, steps } = of;
  const bounded = withColumnsFor([...boundsOf(level), ...rankedBy(level)], relation, steps);
  const { ranksInPlace } = steps.dialect;
  const ready = ranksInPlace ? withRanks(level, bounded, of) : bounded;
  const passes = level.passes.map((pass) => writePass(pass, ready, of));
  const chains = writeChains(level, ready, of);
  const rankings = writeRankings(ranksInPlace ? { ...level, rankings: [] } : level, ready, of);
  const joins = [
    ...passes.map(({ joined }) => sql`LEFT JOIN ${joined}`),
    ...chains.joins.map((joined) => sql`LEFT JOIN ${joined}`),
    ...rankings.joins,
  ];
  const tallies = new Map(passes.flatMap(({ columns }) => [...columns]));
  const aggregates = [...plan.figures.keys()].filter(
    (aggregate) => plan.levelOf.get(aggregate) === of.level,
  );
  const columns = [
    ...aggregates.map((aggregate) => figureColumn(aggregate, tallies, of)),
    ...chains.columns,
    ...rankings.columns,
  ];
  const kept = new Map([...ready.columns].filter(([node]) => !isConstant(node)));
  if (joins.length + columns.length === 0) return { ...ready, columns: kept };
  const joined: Relation = { ...ready, from: join([ready.from, ...joins], "\n"), columns: kept };
  return withColumns(joined, columns, { steps, wish: `customers_with_events` });
}

/**
 * True for what is the same for every customer. Ranking needs it to be a column, but past an outer join it is written again where it
 * is used: where nothing is joined, ClickHouse 26.7 forgets the value of a constant column and reads the type's default.
 */
const isConstant = (root: Node): boolean => {
  for (const { kind } of walk(root)) if (differing.has(kind)) return false;
  return true;
};

/** What gives each customer a value of their own. */
const differing: ReadonlySet<Kind> = new Set([
  "attribute",
  "key",
  "stored",
  "aggregate",
  "percentile",
  "sequence",
  "rank",
  "sample",
]);

/** The values of customers that windows begin and end at. */
function boundsOf({ passes, chains }: Level): Value[] {
  const tallies = passes.filter(({ joined }) => joined).flatMap((pass) => pass.tallies);
  const bounds = [...tallies, ...chains].flatMap(({ low, high }) => [low, high]);
  const values = bounds.flatMap((bound) => (bound ? [bound.value] : []));
  return values.filter(({ kind }) => kind !== "literal");
}

/** A relation where each of the nodes is a column. */
function withColumnsFor(
  nodes: readonly (Cond | Value)[],
  relation: Relation,
  steps: Steps,
): Relation {
  const options = { steps, wish: "customers_with_windows", mostRepeated };
  const wanted = [...new Set(nodes)];
  const ready = prepared(relation, wanted, options);
  const missing = wanted.filter((node) => !ready.columns.has(node));
  if (missing.length === 0) return ready;
  const columns = missing.map((node) => nodeColumn(node, ready, steps));
  return withColumns(ready, columns, options);
}

function figureColumn(
  aggregate: Aggregate,
  tallies: ReadonlyMap<Tally, Fragment>,
  { plan, steps }: LevelScope,
): NodeColumn {
  const figure = plan.figures.get(aggregate);
  if (figure === undefined) throw new RangeError("the plan has an aggregate without a figure");
  const columnOf = (tally: Tally): Fragment => {
    const column = tallies.get(tally);
    if (column === undefined) throw new RangeError("a figure needs a tally of another level");
    return column;
  };
  const written = writeFigure(aggregate, figure, { dialect: steps.dialect, columnOf });
  const labels = plan.labels(aggregate);
  return {
    node: aggregate,
    sql: written.orZero ?? written.sql,
    read: (column) => (written.orZero ? zeroed(column) : atom(column, written.nullable)),
    as: steps.names.unique(labels[0] ?? `${aggregate.event}_${aggregate.fn}`),
  };
}
