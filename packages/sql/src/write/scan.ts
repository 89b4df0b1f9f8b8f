import type { Dialect } from "../dialect.ts";
import { join, name, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { makePlan } from "../plan/make-plan.ts";
import type { Plan } from "../plan/plan.ts";
import type { ScanRequest } from "../scan.ts";
import { customerAlias, customerColumns } from "./customer-columns.ts";
import { customers, restrictions } from "./customers.ts";
import { mostRepeated, withLevel } from "./level.ts";
import { createNames } from "./names.ts";
import { prepared, withColumns, writerOver } from "./relation.ts";
import type { Relation, Steps } from "./relation.ts";
import { writeSelect } from "./select.ts";
import { writeOutput } from "./writer.ts";
import { binding, wrapped } from "./written.ts";

/**
 * One statement that gives every output for every customer: the columns `key`, `ordinal` where the layout has one, and one per
 * output. An event is read once for all outputs that need it, and equal parts are worked out once.
 *
 * @throws TypeError when trees are not resolved
 * @throws RangeError when they name what the layout does not have, or an output is called as another column is
 */
export const compileScan = (request: ScanRequest, dialect: Dialect): Fragment =>
  writePlan(makePlan(request), request, dialect);

/** A plan as one statement, a named step at a time. */
export function writePlan(plan: Plan, request: ScanRequest, dialect: Dialect): Fragment {
  checkNames(request);
  const made: { readonly as: string; readonly select: Fragment }[] = [];
  const names = createNames(takenNames(request));
  const steps: Steps = {
    dialect,
    names,
    labels: plan.labels,
    add: (select, { wish, alias }) => {
      const as = names.unique(wish);
      made.push({ as, select });
      return sql`${name(as)} AS ${name(alias)}`;
    },
  };
  const last = afterLevels(plan, request, steps);
  const result = writeResult(plan, request, last, dialect);
  const uses = usesOf([...made.map(({ select }) => select), result]);
  const written = made.map(({ as, select }) => dialect.step(as, select, uses.get(as) ?? 0));
  return dialect.statement(sql`WITH ${join(written, ",\n")}\n${result}`);
}

/** How often each name of one part stands in what was written. */
function usesOf(fragments: readonly Fragment[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const piece of fragments.flatMap(({ pieces }) => pieces)) {
    const [as, ...rest] = piece.kind === "name" ? piece.path : [];
    if (as !== undefined && rest.length === 0) uses.set(as, (uses.get(as) ?? 0) + 1);
  }
  return uses;
}

/** The customers with all that the outputs are written from. */
function afterLevels(plan: Plan, request: ScanRequest, steps: Steps): Relation {
  const { range: _range, customer: _customer, ...everyone } = request;
  const roots = [...plan.outputs.map(({ node }) => node), ...(plan.among ? [plan.among] : [])];
  const isAbout = (level: number): ScanRequest => (level <= plan.everyone ? everyone : request);
  let relation = customers(plan.everyone > 0 ? everyone : request, roots, steps);
  plan.levels.forEach((of, i) => {
    const level = i + 1;
    relation = withLevel(relation, of, { plan, request: isAbout(level), steps, level });
    if (level === plan.everyone) relation = restricted(relation, request, steps);
  });
  return prepared(relation, roots, { steps, wish: "customers_with_parts", mostRepeated });
}

/** The customers that are asked for, where all were needed until now. */
function restricted(relation: Relation, request: ScanRequest, steps: Steps): Relation {
  const { key, ordinal } = customerColumns;
  const isNumbered = request.layout.customers.ordinal !== undefined;
  const columns = { alias: customerAlias, key, ordinal: isNumbered ? ordinal : undefined };
  const where = restrictions(request, steps.dialect, columns);
  if (where.length === 0) return relation;
  return withColumns({ ...relation, where }, [], { steps, wish: "customers_asked_for" });
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
      ...plan.outputs.map(({ name: as, node }) => ({ sql: writeOutput(node, writer), as })),
    ],
    from: last.from,
    where: plan.among ? [wrapped(writer.cond(plan.among), binding.test)] : [],
  });
}
