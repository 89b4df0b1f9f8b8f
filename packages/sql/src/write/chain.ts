import type { Cond } from "@satsuma/ir";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Chain, Level, Link, Reading } from "../plan/plan.ts";
import type { ScanRequest } from "../scan.ts";
import { beyond } from "./beyond.ts";
import { customerAlias, customerColumns } from "./customer-columns.ts";
import { joinsOnOrdinal } from "./customers.ts";
import { eventAlias, eventColumns, eventRows, inStretch, localDateColumn } from "./event-rows.ts";
import type { EventNeeds } from "./event-rows.ts";
import { linkTests } from "./link-tests.ts";
import { writerOver } from "./relation.ts";
import type { NodeColumn, Relation, Steps } from "./relation.ts";
import { writeSelect } from "./select.ts";
import type { SelectColumn } from "./select.ts";
import { atom } from "./written.ts";

/** Columns of customers, and the joins that bring them there. */
export interface Joined {
  readonly joins: readonly Fragment[];
  readonly columns: readonly NodeColumn[];
}

/**
 * The sequences of a level. Each event table is read once for all of them; then each has a row for every event and step it may
 * be, and looks from its last step back which events have what must follow them.
 */
export function writeChains(
  { chains, readings }: Level,
  customers: Relation,
  { request, steps }: { readonly request: ScanRequest; readonly steps: Steps },
): Joined {
  const by = readings.every(({ event }) => joinsOnOrdinal(request.layout, event))
    ? "ordinal"
    : "key";
  const read = new Map(
    readings.map((reading) => [reading.event, writeReading(reading, by, { request, steps })]),
  );
  const written = chains.map((chain) => writeChain(chain, { read, by, customers, steps }));
  return {
    joins: written.flatMap(({ joins }) => joins),
    columns: written.flatMap(({ columns }) => columns),
  };
}

/** Events that were read, and the columns that say which filters they pass. */
interface Read {
  readonly from: Fragment;
  readonly stretch: Reading["stretch"];
  readonly tests: ReadonlyMap<Cond | undefined, Fragment>;
}

function writeReading(
  { event, stretch, filters, zones }: Reading,
  by: EventNeeds["by"],
  { request, steps }: { readonly request: ScanRequest; readonly steps: Steps },
): Read {
  const roots = filters.filter((filter) => filter !== undefined);
  const needs: EventNeeds = { event, stretch, roots, by, time: true, place: false, zones };
  const rows = eventRows(needs, request, steps);
  const writer = writerOver(rows, steps.dialect);
  const tests = roots.map((root, i) => ({ sql: writer.cond(root).sql, as: `test_${i + 1}` }));
  const select = writeSelect({
    columns: [...ownColumns(zones), ...tests],
    from: rows.from,
    where: roots.length < filters.length ? [] : [anyOf(tests.map((column) => column.sql))],
  });
  return {
    from: steps.add(select, { wish: `${event}_to_follow`, alias: eventAlias }),
    stretch,
    tests: new Map(roots.map((root, i) => [root, name(eventAlias, `test_${i + 1}`)])),
  };
}

const ownColumns = (zones: readonly string[]): SelectColumn[] => [
  whoColumn,
  { sql: at, as: eventColumns.at },
  ...zones.map((zone) => ({
    sql: name(eventAlias, localDateColumn(zone)),
    as: localDateColumn(zone),
  })),
];

const who = name(eventAlias, eventColumns.who);
const whoColumn: SelectColumn = { sql: who, as: eventColumns.who };
const at = name(eventAlias, eventColumns.at);
const step = name(eventAlias, "step");

const anyOf = (tests: readonly Fragment[]): Fragment =>
  tests.length === 1 ? join(tests, "") : sql`(${join(tests, " OR ")})`;

interface Writing {
  readonly read: ReadonlyMap<string, Read>;
  readonly by: EventNeeds["by"];
  readonly customers: Relation;
  readonly steps: Steps;
}

function writeChain(chain: Chain, writing: Writing): Joined {
  const { steps, by } = writing;
  const { sequence } = chain;
  const as = steps.names.unique(steps.labels(sequence)[0] ?? "followed");
  const column = (found: Fragment): NodeColumn => ({
    node: sequence,
    sql: found,
    as,
    read: (made) => atom(made, false),
  });
  if (chain.steps.length === 0) {
    return { joins: [], columns: [column(steps.dialect.literals.boolean(false))] };
  }
  const alias = steps.names.unique("s");
  const found = steps.add(writeSteps(chain, writing), { wish: "sequence", alias });
  const customer = name(customerAlias, customerColumns[by]);
  const whose = name(alias, eventColumns.who);
  return {
    joins: [sql`${found} ON ${whose} = ${customer}`],
    columns: [column(sql`${whose} IS NOT NULL`)],
  };
}

/** The customers who have an event that is the first step of the sequence. */
function writeSteps(chain: Chain, writing: Writing): Fragment {
  const { steps } = writing;
  const candidates = chain.steps.map((_, i) => candidatesOf(chain, i, writing));
  let from = steps.add(join(candidates, "\nUNION ALL\n"), {
    wish: "events_of_steps",
    alias: eventAlias,
  });
  for (let place = chain.steps.length - 1; place > 0; place -= 1) {
    if (chain.steps[place]?.absent) continue;
    const { next, where } = followed(chain.steps, place, steps);
    if (next.length === 0) continue;
    const isEarlier = sql`${step} < ${raw(String(place))}`;
    const isIt = join([sql`${step} = ${raw(String(place))}`, ...where], " AND ");
    const select = writeSelect({
      columns: [whoColumn, { sql: at, as: eventColumns.at }, { sql: step, as: "step" }],
      from: withNext(from, next),
      where: [sql`(${isEarlier} OR (${isIt}))`],
    });
    from = steps.add(select, { wish: "events_followed", alias: eventAlias });
  }
  const { next, where } = followed(chain.steps, 0, steps);
  return writeSelect({
    columns: [whoColumn],
    from: next.length === 0 ? from : withNext(from, next),
    where: [sql`${step} = 0`, ...where],
    groupBy: [who],
  });
}

/** The events that may be a step: in its stretch, and, for the first, in a window that may differ by customer. */
function candidatesOf(
  { steps: links, low, high }: Chain,
  place: number,
  { read, by, customers, steps }: Writing,
): Fragment {
  const link = links[place];
  const events = link && read.get(link.event);
  if (link === undefined || events === undefined) throw new RangeError("a step has no reading");
  const test = link.filter && events.tests.get(link.filter);
  const isJoined = place === 0 && (low !== undefined || high !== undefined);
  const customer = name(customerAlias, customerColumns[by]);
  return writeSelect({
    columns: [whoColumn, { sql: at, as: eventColumns.at }, { sql: raw(String(place)), as: "step" }],
    from: isJoined
      ? sql`${events.from}\nJOIN ${customers.from} ON ${customer} = ${who}`
      : events.from,
    where: [
      ...(test ? [test] : []),
      ...narrower(link, events, steps),
      ...(isJoined ? beyond({ low, high }, writerOver(customers, steps.dialect)) : []),
    ],
  });
}

function narrower({ stretch }: Link, events: Read, { dialect }: Steps): Fragment[] {
  const { from, to } = stretch;
  const ends = {
    ...(from !== undefined && from !== events.stretch.from && { from }),
    ...(to !== events.stretch.to && { to }),
  };
  return inStretch(at, ends, dialect);
}

/** What must and must not follow a step, as times of the next such event and tests of them. */
function followed(
  links: readonly Link[],
  place: number,
  { dialect }: Steps,
): { next: SelectColumn[]; where: readonly Fragment[] } {
  const { places, where } = linkTests(links, place, dialect);
  return { next: places.map(nextColumn), where };
}

/**
 * The time of the next event that is a certain step. Rows come latest first, so that each looks at a growing number of rows, which
 * engines do in one go; of rows of one instant those of later steps come last, so that nothing follows what is at the same time.
 */
function nextColumn(place: number): SelectColumn {
  const isStep = sql`CASE WHEN ${step} = ${raw(String(place))} THEN ${at} END`;
  return {
    sql: sql`MIN(${isStep}) OVER (PARTITION BY ${who} ORDER BY ${at} DESC, ${step} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`,
    as: `next_${place}`,
  };
}

function withNext(from: Fragment, next: readonly SelectColumn[]): Fragment {
  const select = writeSelect({ all: eventAlias, columns: next, from });
  return sql`(\n${select}\n) AS ${name(eventAlias)}`;
}
