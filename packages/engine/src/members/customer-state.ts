import { SatsumaError } from "@satsuma/model";
import type { Frame, Scalar } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import type { DataState } from "../data/data-state.ts";
import type { Work } from "../project-options.ts";
import { at } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { PublishedRun } from "../state/published.ts";
import { noCustomer } from "../why/subject.ts";
import type { HeldRun } from "./held-run.ts";
import { memberColumns } from "./member-columns.ts";
import type { MemberColumns } from "./member-columns.ts";
import type { CustomerState } from "./members-result.ts";

/**
 * All that the last run says of one customer, by key. Cost: one small query and one row, found by its key.
 *
 * @throws SatsumaError `RUN_NOT_RUN` before the first run, `RUN_CUSTOMER` when the run knows no such customer
 */
export async function customerState(
  customer: string,
  { warehouse, data, held }: CustomerSearch,
  work: Work,
): Promise<CustomerState> {
  const read = await held.of(warehouse);
  if (read === undefined)
    throw new SatsumaError(
      "RUN_NOT_RUN",
      "nothing is known of customers: nothing has been run yet",
      {
        help: "run `satsuma run` first",
      },
    );
  const { run, exact } = read;
  const columns = memberColumns(warehouse, { traits: run.result.traits, exact }, data);
  const frame = await warehouse.query(
    rowOf(customer, { run, columns, warehouse, data }),
    cancel(work),
  );
  if (frame.length === 0) throw noCustomer(customer);
  return {
    customer: at(frame, "key"),
    asOf: run.asOf,
    run: run.run,
    segments: run.result.segments
      .map((segment) => segment.name)
      .filter((segment) => at(frame, flagAs(run, segment)) === true),
    traits: valuesOf(frame, "t", columns.traits),
    attributes: { ...valuesOf(frame, "a", columns.attributes), ...pointsOf(frame, columns) },
  };
}

/** Where a customer is looked for. */
interface CustomerSearch {
  readonly warehouse: Warehouse;
  readonly data: DataState;
  readonly held: HeldRun;
}

interface Wanted {
  readonly run: PublishedRun;
  readonly columns: MemberColumns;
  readonly warehouse: Warehouse;
  readonly data: DataState;
}

/** Names of their own, as attributes and traits may be called alike. */
function rowOf(customer: string, { run, columns, warehouse, data: { layout } }: Wanted): Fragment {
  const { table, key } = layout.customers;
  const flags = [...run.flags].map(
    ([segment, flag]) => sql`e.${name(flag)} AS ${name(flagAs(run, segment))}`,
  );
  const points = [...columns.points.values()].flatMap(([latitude, longitude], i) => [
    sql`${latitude} AS ${name(`p${i}`)}`,
    sql`${longitude} AS ${name(`q${i}`)}`,
  ]);
  const selected = [
    sql`e.key AS key`,
    ...flags,
    ...numbered("t", columns.traits),
    ...numbered("a", columns.attributes),
    ...points,
  ];
  const holds = sql`e.key = ${warehouse.dialect.literals.textFor(customer, sql`e.key`)} AND ${warehouse.dialect.texts.holds(sql`e.key`, customer)}`;
  return sql`SELECT ${join(selected, ", ")} FROM ${name("satsuma", run.evaluation)} AS e LEFT JOIN ${name(...table)} AS a ON a.${name(key)} = e.key WHERE ${holds}`;
}

const flagAs = ({ flags }: PublishedRun, segment: string): string => `f_${flags.get(segment)}`;

const numbered = (letter: string, values: ReadonlyMap<string, Fragment>): Fragment[] =>
  [...values.values()].map((value, i) => sql`${value} AS ${name(`${letter}${i}`)}`);

const valuesOf = (
  frame: Frame,
  letter: string,
  values: ReadonlyMap<string, Fragment>,
): Readonly<Record<string, Scalar>> =>
  Object.fromEntries([...values.keys()].map((value, i) => [value, at(frame, `${letter}${i}`)]));

const pointsOf = (frame: Frame, { points }: MemberColumns): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(
    [...points.keys()].map((point, i) => {
      const place = [at(frame, `p${i}`), at(frame, `q${i}`)];
      return [point, place.includes(null) ? null : place];
    }),
  );
