import type { DataFacts, EventTableFacts } from "@satsuma/plugin";
import { ordersIn } from "@satsuma/plugin/variables";
import { falseDiscoveryRates } from "@satsuma/stats/comparison";
import { name, sql } from "@satsuma/sql";
import { at, numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { cellOf, cellsCompared, cohensH } from "./compare/comparing.ts";
import { chiSquareOfShares } from "./compare/compare-categories.ts";
import { RATE } from "./compare/compare-variable.ts";
import { eventsOf } from "./events-of.ts";
import type { Measured } from "./measured.ts";
import type { FieldValue, ProfiledField } from "./profile-result.ts";

/** So many values of a field are compared at most: the most frequent. */
const MOST_VALUES = 5000;
const MOST_TOLD = 100;
/** So many event tables are looked at, that of orders first. */
const MOST_TABLES = 4;

/** What comparing fields needs to know. */
interface Groups {
  readonly segment: number;
  readonly base: number;
  readonly minimumGroup: number;
}

/** A field's values by how many customers of either side have them. */
interface Counted {
  readonly events: string;
  readonly field: string;
  readonly isCut: boolean;
  readonly values: readonly Candidate[];
  /** All events with a value, by side. */
  readonly all: { readonly segment: number; readonly base: number };
}

interface Candidate {
  readonly value: string;
  readonly segment: number;
  readonly base: number;
  readonly pValue: number;
  readonly events: { readonly segment: number; readonly base: number };
}

/**
 * What more or fewer members have among their events than customers of the base: products, categories, channels, by how many
 * customers have a value at least once. Cost: one pass over the events for each field that is text.
 */
export async function compareFields(
  session: Session,
  measured: Measured,
  facts: DataFacts,
  groups: Groups,
): Promise<readonly ProfiledField[]> {
  const counted: Counted[] = [];
  for (const table of tablesOf(facts))
    for (const field of comparableFields(table, facts))
      counted.push(await countField(session, measured, { table, field, groups }));
  const rates = falseDiscoveryRates(
    counted.flatMap(({ values }) => values.map(({ pValue }) => pValue)),
  );
  let place = 0;
  const fields = counted.map(({ values, all, ...field }): ProfiledField => {
    const own = values.map((value) => valueOf(value, rates[place++]!, { ...groups, all }));
    const found = own.filter(
      ({ falseDiscoveryRate, segment, base }) =>
        falseDiscoveryRate <= RATE && !segment.isSuppressed && base?.isSuppressed !== true,
    );
    const over = found.filter(({ effect }) => effect > 0);
    const under = found.filter(({ effect }) => effect < 0);
    const each = all.segment / groups.segment / (all.base / groups.base);
    return {
      ...field,
      compared: values.length,
      ...(Number.isFinite(each) && { activity: each }),
      found: { over: over.length, under: under.length },
      over: over.toSorted((a, b) => b.effect - a.effect).slice(0, MOST_TOLD),
      under: under.toSorted((a, b) => a.effect - b.effect).slice(0, MOST_TOLD),
    };
  });
  return fields.map((field, i) => withTwin(field, fields, i));
}

function tablesOf(facts: DataFacts): readonly EventTableFacts[] {
  const first = ordersIn(facts).map(({ table }) => table);
  const others = facts.events.filter((table) => table.rows > 0 && !first.includes(table));
  return [...first, ...others].slice(0, MOST_TABLES);
}

/** Texts and yes or no; not what tells rows, orders or customers apart. */
function comparableFields(table: EventTableFacts, facts: DataFacts): readonly string[] {
  const order = ordersIn(facts).find((orders) => orders.table === table)?.order?.name;
  return table.fields
    .filter(
      ({ name: field, column: { type }, known, distinct }) =>
        ["text", "enum", "yes/no"].includes(type.kind) &&
        distinct > 1 &&
        known > 0 &&
        field !== order &&
        field !== table.key,
    )
    .map(({ name: field }) => field);
}

async function countField(
  session: Session,
  measured: Measured,
  {
    table,
    field,
    groups,
  }: { readonly table: EventTableFacts; readonly field: string; readonly groups: Groups },
): Promise<Counted> {
  session.work.progress?.({ stage: `comparing ${field} of ${table.name}` });
  const column = session.layout.events[table.name]?.fields[field];
  if (column === undefined) throw new RangeError(`field must be in the layout, got ${field}`);
  const { from, whose, happened } = eventsOf(session, measured, table.name);
  const isEmpty = session.catalogue.events[table.name]?.fields[field]?.emptyIsUnknown === true;
  const value = sql`CAST(${name("e", column)} AS text)`;
  const isKnown = isEmpty ? sql`${value} <> ''` : sql`${name("e", column)} IS NOT NULL`;
  const has = sql`SELECT ${name("e", column)} AS v, ${whose} AS whose, in_segment, count(*) AS events FROM ${from} WHERE ${happened} AND ${isKnown} GROUP BY ${name("e", column)}, ${whose}, in_segment`;
  const frame = await session.warehouse.query(
    sql`SELECT CAST(v AS text) AS value, count(CASE WHEN in_segment THEN 1 END) AS members, count(CASE WHEN in_segment THEN NULL ELSE 1 END) AS others, sum(CASE WHEN in_segment THEN events ELSE 0 END) AS own, sum(CASE WHEN in_segment THEN 0 ELSE events END) AS their FROM (${has}) AS has GROUP BY v HAVING count(*) >= ${groups.minimumGroup} ORDER BY count(*) DESC, v LIMIT ${MOST_VALUES + 1}`,
    cancel(session.work),
  );
  const rows = Math.min(frame.length, MOST_VALUES);
  const values = Array.from({ length: rows }, (_, row): Candidate => {
    const [segment, base] = [numberAt(frame, "members", row), numberAt(frame, "others", row)];
    const pValue = chiSquareOfShares(segment, groups.segment, base, groups.base);
    const events = { segment: numberAt(frame, "own", row), base: numberAt(frame, "their", row) };
    return { value: String(at(frame, "value", row)), segment, base, pValue, events };
  });
  const all = {
    segment: values.reduce((sum, { events }) => sum + events.segment, 0),
    base: values.reduce((sum, { events }) => sum + events.base, 0),
  };
  return { events: table.name, field, isCut: frame.length > MOST_VALUES, values, all };
}

function valueOf(
  { value, segment, base, events }: Candidate,
  falseDiscoveryRate: number,
  groups: Groups & Pick<Counted, "all">,
): FieldValue {
  const preference = events.segment / groups.all.segment / (events.base / groups.all.base);
  const own = cellOf(segment, groups.segment, groups.minimumGroup);
  const its = cellOf(base, groups.base, groups.minimumGroup);
  return {
    value,
    segment: own,
    base: its,
    ...cellsCompared(own, its, groups),
    ...(preference > 0 && Number.isFinite(preference) && { preference }),
    effect: cohensH(segment / groups.segment, base / groups.base),
    falseDiscoveryRate,
  };
}

/** So many of the first values tell whether two fields say the same. */
const TOLD_APART_BY = 10;

/** A field whose values stand beside those of another, customer for customer, says the same: a number and its name. */
function withTwin(
  field: ProfiledField,
  fields: readonly ProfiledField[],
  place: number,
): ProfiledField {
  const twin = fields.find(
    (other, i) =>
      i !== place &&
      other.events === field.events &&
      isSame(field, other) &&
      (isLonger(other, field) || (!isLonger(field, other) && i < place)),
  );
  return twin === undefined ? field : { ...field, sameAs: twin.field };
}

function isSame(one: ProfiledField, other: ProfiledField): boolean {
  const counts = new Set([...other.over, ...other.under].map(countsOf));
  const first = [...one.over, ...one.under].slice(0, TOLD_APART_BY);
  const same = first.filter((value) => counts.has(countsOf(value))).length;
  return first.length >= 3 && same > 0.6 * first.length;
}

const countsOf = ({ segment, base }: FieldValue): string => JSON.stringify([segment, base]);

const isLonger = (one: ProfiledField, other: ProfiledField): boolean =>
  lengthOf(one) > lengthOf(other);

function lengthOf({ over, under }: ProfiledField): number {
  const values = [...over, ...under];
  return values.reduce((sum, { value }) => sum + value.length, 0) / Math.max(1, values.length);
}
