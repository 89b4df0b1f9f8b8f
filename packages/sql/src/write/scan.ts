import type { Aggregate, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { join, name, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { makePlan } from "../plan/make-plan.ts";
import type { Pass, Plan, Tally } from "../plan/plan.ts";
import type { ScanRequest } from "../scan.ts";
import { customerAlias, customerColumns, customers } from "./customers.ts";
import { writeFigure, zeroed } from "./figures.ts";
import { createNames } from "./names.ts";
import { writePass } from "./pass.ts";
import { nodeColumn, prepared, withColumns, writerOver } from "./relation.ts";
import type { NodeColumn, Relation, Steps } from "./relation.ts";
import { writeSelect } from "./select.ts";
import { writeNode } from "./writer.ts";
import { atom, binding, wrapped } from "./written.ts";

/**
 * One statement that gives every output for every customer: the columns `key`, `ordinal` where the layout has one, and one per
 * output. An event is read once for all outputs that need it, and equal parts are worked out once.
 *
 * @throws TypeError when trees are not resolved
 * @throws RangeError when they name what the layout does not have, or an output is called as another column is
 */
export const compileScan = (request: ScanRequest, dialect: Dialect): Fragment =>
  writePlan(makePlan(request), request, dialect);

/** Writing so much again is easier to read than a column with a name made up for it. */
const mostRepeated = 12;

/** A plan as one statement, a named step at a time. */
export function writePlan(plan: Plan, request: ScanRequest, dialect: Dialect): Fragment {
  checkNames(request);
  const written: Fragment[] = [];
  const names = createNames(takenNames(request));
  const steps: Steps = {
    dialect,
    names,
    labels: plan.labels,
    add: (select, { wish, alias }) => {
      const step = names.unique(wish);
      written.push(sql`${name(step)} AS (\n${select}\n)`);
      return sql`${name(step)} AS ${name(alias)}`;
    },
  };
  const roots = [...plan.outputs.map(({ node }) => node), ...(plan.among ? [plan.among] : [])];
  let relation = customers(request, roots, steps);
  plan.levels.forEach((passes, i) => {
    relation = withLevel(relation, passes, { plan, request, steps, level: i + 1 });
  });
  const last = prepared(relation, roots, { steps, wish: "customers_with_parts", mostRepeated });
  const result = writeResult(plan, request, last, dialect);
  return sql`WITH ${join(written, ",\n")}\n${result}`;
}

/** Names that mean something in a statement already: columns of our own, and tables that have no schema before them. */
function takenNames({ layout }: ScanRequest): string[] {
  const tables = [
    layout.customers,
    ...Object.values(layout.events),
    ...Object.values(layout.stored),
  ];
  const own = ["c", "e", ...Object.values(customerColumns)];
  return [...own, ...tables.flatMap(({ table }) => table)];
}

function checkNames({ outputs }: ScanRequest): void {
  const seen = new Set<string>(Object.values(customerColumns));
  for (const output of outputs) {
    if (seen.has(output.name)) throw new RangeError(`two columns are called ${output.name}`);
    seen.add(output.name);
  }
}

interface Level {
  readonly plan: Plan;
  readonly request: ScanRequest;
  readonly steps: Steps;
  readonly level: number;
}

/** The customers with the aggregates of a level. */
function withLevel(relation: Relation, passes: readonly Pass[], of: Level): Relation {
  const { plan, steps } = of;
  const ready = withColumnsFor(boundsOf(passes), relation, steps);
  const written = passes.map((pass) => writePass(pass, ready, of));
  const tallies = new Map(written.flatMap(({ columns }) => [...columns]));
  const joins = written.map(({ joined }) => sql`\nLEFT JOIN ${joined}`);
  const aggregates = [...plan.figures.keys()].filter(
    (aggregate) => plan.levelOf.get(aggregate) === of.level,
  );
  const columns = aggregates.map((aggregate) => figureColumn(aggregate, tallies, of));
  const joined: Relation = { ...ready, from: sql`${ready.from}${join(joins, "")}` };
  return withColumns(joined, columns, { steps, wish: `customers_with_events` });
}

/** The values of customers that windows of joined passes begin and end at. */
function boundsOf(passes: readonly Pass[]): Value[] {
  const tallies = passes.filter(({ joined }) => joined).flatMap((pass) => pass.tallies);
  const bounds = tallies.flatMap(({ low, high }) => [low, high]);
  return [...new Set(bounds.flatMap((bound) => (bound ? [bound.value] : [])))];
}

/** A relation where each of the values is a column. */
function withColumnsFor(values: readonly Value[], relation: Relation, steps: Steps): Relation {
  const options = { steps, wish: "customers_with_windows", mostRepeated };
  const ready = prepared(relation, values, options);
  const missing = values.filter((value) => !ready.columns.has(value) && value.kind !== "literal");
  if (missing.length === 0) return ready;
  const columns = missing.map((value) => nodeColumn(value, ready, steps));
  return withColumns(ready, columns, options);
}

function figureColumn(
  aggregate: Aggregate,
  tallies: ReadonlyMap<Tally, Fragment>,
  { plan, steps }: Level,
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

function writeResult(
  plan: Plan,
  { layout }: ScanRequest,
  last: Relation,
  dialect: Dialect,
): Fragment {
  const writer = writerOver(last, dialect);
  const identity = [customerColumns.key, customerColumns.ordinal].filter(
    (column) => column === customerColumns.key || layout.customers.ordinal !== undefined,
  );
  return writeSelect({
    columns: [
      ...identity.map((column) => ({ sql: name(customerAlias, column), as: column })),
      ...plan.outputs.map(({ name: as, node }) => ({ sql: writeNode(node, writer).sql, as })),
    ],
    from: last.from,
    where: plan.among ? [wrapped(writer.cond(plan.among), binding.test)] : [],
  });
}
