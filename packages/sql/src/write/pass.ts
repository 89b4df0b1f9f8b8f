import type { Value } from "@satsuma/ir";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Layout } from "../layout.ts";
import { eventLayout } from "../plan/event-layout.ts";
import type { Pass, Tally } from "../plan/plan.ts";
import type { ScanRequest } from "../scan.ts";
import { customerAlias, customerColumns } from "./customer-columns.ts";
import { joinsOnOrdinal } from "./customers.ts";
import { eventAlias, eventColumns, eventRows, inStretch, zoneOf } from "./event-rows.ts";
import type { EventNeeds } from "./event-rows.ts";
import { beyond } from "./beyond.ts";
import { writerOver } from "./relation.ts";
import type { Relation, Steps } from "./relation.ts";
import { writeSelect } from "./select.ts";
import type { Writer } from "./writer.ts";
import { valueOperand } from "./writer.ts";
import { binding, wrapped } from "./written.ts";

/** A pass as a step of a statement: a row for each customer with events, a column for each tally. */
export interface WrittenPass {
  /** What follows JOIN, down to what joins it to the customers. */
  readonly joined: Fragment;
  readonly columns: ReadonlyMap<Tally, Fragment>;
}

/** Writes a pass. `customers` has the columns that the windows of a joined pass need. */
export function writePass(
  pass: Pass,
  customers: Relation,
  { request, steps }: { readonly request: ScanRequest; readonly steps: Steps },
): WrittenPass {
  const by = joinsOnOrdinal(request.layout, pass.event) ? "ordinal" : "key";
  const rows = eventRows(needsOf(pass, by, request), request, steps);
  const scope: Scope = {
    pass,
    hasPlace: hasPlace(pass, request.layout),
    rows: writerOver(rows, steps.dialect),
    customers: writerOver(customers, steps.dialect),
  };
  const alias = steps.names.unique("p");
  const columns = pass.tallies.map(({ fold }) => steps.names.unique(`${pass.event}_${fold}`));
  const customer = name(customerAlias, customerColumns[by]);
  const source: Source = {
    from: pass.joined
      ? sql`${rows.from}\nJOIN ${customers.from} ON ${customer} = ${who}`
      : rows.from,
    where: pass.where ? [wrapped(scope.rows.cond(pass.where), binding.test)] : [],
  };
  const select = pass.distinct
    ? distinctFold(pass.distinct, columns, { scope, source })
    : plainFold(columns, { scope, source });
  const from = steps.add(select, { wish: `${pass.event}_pass`, alias });
  return {
    joined: sql`${from} ON ${name(alias, eventColumns.who)} = ${customer}`,
    columns: new Map(pass.tallies.map((tally, i) => [tally, name(alias, columns[i] ?? "")])),
  };
}

function needsOf(pass: Pass, by: EventNeeds["by"], { layout }: ScanRequest): EventNeeds {
  const { event, stretch, tallies, where } = pass;
  const isOrdered = tallies.some(isPick);
  const roots = [...tallies.flatMap(({ value, when }) => [value, when]), where];
  return {
    event,
    stretch,
    by,
    roots: roots.filter((root) => root !== undefined),
    time: tallies.some(comparesTime) || (isOrdered && hasPlace(pass, layout) !== "alone"),
    place: isOrdered,
    zones: zonesOf(pass),
  };
}

/** True for folds that pick one event. */
const isPick = ({ fold }: Tally): boolean => fold === "first" || fold === "last";

const comparesTime = ({ within, low, high }: Tally): boolean =>
  within !== undefined || [low, high].some((bound) => bound?.value.type.kind === "instant");

/** The zones in which tallies compare local dates of events with dates of customers. */
function zonesOf({ tallies }: Pass): Set<string> {
  const bounds = tallies.flatMap(({ low, high }) => [low, high]);
  const dated = bounds.filter((bound) => bound?.value.type.kind === "date");
  return new Set(dated.map((bound) => zoneOf(bound)));
}

/** Where the rows of a pass come from. */
interface Source {
  readonly from: Fragment;
  readonly where: readonly Fragment[];
}

interface Folding {
  readonly scope: Scope;
  readonly source: Source;
}

function plainFold(columns: readonly string[], { scope, source }: Folding): Fragment {
  const folds = scope.pass.tallies.map((tally, i) => ({
    sql: fold(tally, scope),
    as: columns[i] ?? "",
  }));
  return writeSelect({ columns: [whoColumn, ...folds], ...source, groupBy: [who] });
}

/**
 * Counts of distinct values: first a row for each customer and value, with a bit for each tally that the value counts in, then
 * those rows are counted. Engines count distinct values of each column anew, at several times the price.
 */
function distinctFold(
  value: Value,
  columns: readonly string[],
  { scope, source }: Folding,
): Fragment {
  const { flags, folds } = scope.rows.dialect;
  const of = valueOperand(value, scope.rows);
  const conditionsOf = scope.pass.tallies.map((tally) => conditions(tally, scope));
  const bits = conditionsOf.map((all) => (all.length > 0 ? join(all, " AND ") : undefined));
  const set = bits.filter((bit) => bit !== undefined);
  const seen = name(eventAlias, "seen");
  const inner = writeSelect({
    columns: [whoColumn, ...(set.length > 0 ? [{ sql: flags.any(set), as: "seen" }] : [])],
    from: source.from,
    where: [...source.where, sql`${of} IS NOT NULL`, ...inAny(bits)],
    groupBy: [who, of],
  });
  const counts = bits.map((bit, i) => {
    const when = bit && flags.has(seen, set.indexOf(bit));
    return {
      sql: folds.count({ value: of, order: [], ...(when && { when }) }),
      as: columns[i] ?? "",
    };
  });
  return writeSelect({
    columns: [whoColumn, ...counts],
    from: sql`(\n${inner}\n) AS ${name(eventAlias)}`,
    groupBy: [who],
  });
}

/** The rows that count in any tally. Of many conditions some row satisfies one, and looking is not worth it. */
function inAny(bits: readonly (Fragment | undefined)[]): Fragment[] {
  const set = bits.filter((bit) => bit !== undefined);
  if (set.length < bits.length || set.length > 2) return [];
  return [
    sql`(${join(
      set.map((bit) => sql`(${bit})`),
      " OR ",
    )})`,
  ];
}

const who = name(eventAlias, eventColumns.who);
const whoColumn = { sql: who, as: eventColumns.who };
const at = name(eventAlias, eventColumns.at);
const place = name(eventAlias, eventColumns.place);

/** What a tally is written over. */
interface Scope {
  readonly pass: Pass;
  /** True when a column orders the events of one instant. */
  readonly hasPlace: boolean | "alone";
  readonly rows: Writer;
  readonly customers: Writer;
}

function hasPlace({ event }: Pass, layout: Layout): boolean | "alone" {
  const { position, key } = eventLayout(layout, event);
  return position !== undefined ? "alone" : key !== undefined;
}

function fold(tally: Tally, scope: Scope): Fragment {
  const { dialect } = scope.rows;
  const when = conditions(tally, scope);
  return dialect.folds[tally.fold]({
    value: valueOf(tally, scope),
    ...(when.length > 0 && { when: join(when, " AND ") }),
    order: isPick(tally) ? ordering(tally, scope) : [],
  });
}

/** What is folded; texts are ordered as texts, whatever type a column stores them in. */
function valueOf({ fold, value }: Tally, { rows }: Scope): Fragment {
  if (value === undefined) return raw("1");
  const column = valueOperand(value, rows);
  const isOrdered = fold === "min" || fold === "max" || fold === "median";
  return isOrdered && isText(value.type.kind) ? rows.dialect.texts.asText(column) : column;
}

const isText = (kind: string): boolean => kind === "text" || kind === "enum";

function conditions({ when, within, low, high }: Tally, scope: Scope): Fragment[] {
  const { pass, rows } = scope;
  const found = when && when !== pass.where ? [wrapped(rows.cond(when), binding.test)] : [];
  if (within) {
    const { from, to } = within;
    const isCut = { from: from !== pass.stretch.from, to: to !== pass.stretch.to };
    const ends = { ...(isCut.from && from !== undefined && { from }), ...(isCut.to && { to }) };
    found.push(...inStretch(at, ends, rows.dialect));
  }
  return [...found, ...beyond({ low, high }, scope.customers)];
}

/**
 * What comes first: the earlier event, then the smaller key. Where rows have no key, events of one instant are told apart by what
 * is read of them, a known value before an unknown one, so that the order of rows decides nothing.
 */
function ordering(tally: Tally, scope: Scope): Fragment[] {
  if (scope.hasPlace === "alone") return [place];
  if (scope.hasPlace) return [at, place];
  const { dialect } = scope.rows;
  const value = valueOf(tally, scope);
  const isUnknown = sql`(${value} IS ${raw(tally.fold === "first" ? "NULL" : "NOT NULL")})`;
  return [
    at,
    isUnknown,
    tally.value && isText(tally.value.type.kind) ? dialect.texts.asText(value) : value,
  ];
}
