import type { LeftOut } from "@satsuma/model";
import type { AddedRows } from "@satsuma/sql";
import type { ProjectConfig, TableConfig } from "../../config/project-config.ts";
import type { DataState } from "../../data/data-state.ts";
import type { TableReport } from "../../data/data-report.ts";
import { earlierTables } from "../kept/earlier-tables.ts";
import { createKept } from "../kept/kept-tables.ts";
import { dropGone, layTogether } from "../kept/lay-together.ts";
import { putMarks, takeMarks } from "../kept/marks.ts";
import type { KeptMark } from "../kept/marks.ts";
import { measuredAs } from "../kept/measured-as.ts";
import { isKept } from "../kept/value-counts.ts";
import type { MeasuredTable, Rhythm, Spread } from "../measured.ts";
import { addColumns } from "./add-columns.ts";
import type { DataEnd } from "./column-figures.ts";
import { columnChanges, readingOf } from "./column-changes.ts";
import { dataEnd } from "./data-end.ts";
import { eventDays } from "./days.ts";
import type { Earlier } from "./earlier.ts";
import type { Looked } from "./look.ts";
import { lookedCustomers, lookedEvents } from "./looked-tables.ts";
import type { TakenIn } from "./looked-tables.ts";
import { measureColumns } from "./measure-columns.ts";
import type { MeasuredColumns } from "./measure-columns.ts";
import { rejectedByColumn } from "./rejected-by.ts";
import { addedRepeats, repeatedRows } from "./repeated-rows.ts";
import { rhythmOf, steadyDays } from "./rhythm.ts";
import type { SteadyDays } from "./rhythm.ts";
import { addedSpread, eventSpread } from "./spread.ts";

/** What the state of the data is measured from. */
interface MeasuredFrom extends TakenIn {
  readonly tables: readonly TableReport[];
  readonly customers: number;
  /** The state at the import before; absent when there was none, or it is not known any more. */
  readonly before: DataState | undefined;
  /** Of the state that is to be described. */
  readonly id: string;
  /** Table → its rows that came since an arrangement before; absent where any may be another. */
  readonly added?: Readonly<Record<string, AddedRows | undefined>>;
}

/** A table to be measured, as it lies, and as it was where rows were only added to it since. */
interface Measuring {
  readonly report: TableReport;
  readonly config: TableConfig;
  readonly looked: Looked;
  readonly measuredAs: string;
  readonly earlier?: Earlier;
}

/**
 * Looks at all tables once: how much is known, what is odd, when events happened. Four statements over the columns of each table and
 * four over its events; one more, the costly one, where rows have no key of their own or keys repeat. Where rows were only added to a
 * table since it was measured last, and what was counted then is kept, only those rows are looked at.
 */
export async function measureTables(from: MeasuredFrom): Promise<MeasuredTable[]> {
  const { warehouse } = from;
  from.work.progress?.({ stage: "looking at the quality of the data" });
  await createKept(warehouse);
  const tables = await measuring(from);
  const rejected = await rejectedByColumn(warehouse);
  const { rhythms, days } = await rhythmsOf(tables, from);
  const end = dataEnd([...rhythms.values()]);
  const measured: MeasuredTable[] = [];
  const marks: KeptMark[] = [];
  for (const table of tables) {
    const { name } = table.report;
    const { estimatedAt, ...found } = await columnsOf(table, end);
    const rhythm = rhythms.get(name);
    measured.push({
      name,
      ...found,
      rejectedBy: rejected.get(name) ?? {},
      ...leftOut(table.report),
      repeatedRows: await repeated(table, from),
      ...(rhythm && { rhythm }),
      ...(name === "customers" ? {} : { spread: await spreadOf(table, from) }),
      changes: changesOf(table, from),
      reading: readingOf(table.config),
    });
    marks.push({ ...markOf(table, from), estimatedAt });
  }
  await layTogether(warehouse, { values: keptValueCount(tables, measured), days });
  await putMarks(warehouse, marks);
  return measured;
}

/** All tables, each with what is known of it already. From here on until marks are put, no counts are taken for whole. */
async function measuring(from: MeasuredFrom): Promise<Measuring[]> {
  const { tables, config, catalogue, warehouse, before, added } = from;
  const all = tables.map((report): Measuring => {
    const { name } = report;
    const of = configOf(name, config)!;
    const looked = name === "customers" ? lookedCustomers(from) : lookedEvents(name, from);
    const as = measuredAs(looked, readingOf(of), catalogue);
    return { report, config: of, looked, measuredAs: as };
  });
  const names = tables.map(({ name }) => name);
  const asked = all.map(({ looked: { name }, measuredAs: as }) => {
    return { name, measuredAs: as, added: added?.[name] };
  });
  const earlier = earlierTables(asked, await takeMarks(warehouse), before);
  await dropGone(warehouse, names);
  return all.map((table) => {
    const was = earlier.get(table.looked.name);
    return { ...table, ...(was && { earlier: was }) };
  });
}

async function columnsOf(
  { looked, earlier }: Measuring,
  end: DataEnd | undefined,
): Promise<MeasuredColumns> {
  const grown = earlier && (await addColumns(looked, earlier, end));
  return grown ?? measureColumns(looked, end);
}

const markOf = (
  { report: { name: table }, measuredAs: as }: Measuring,
  { id, layout }: MeasuredFrom,
): Omit<KeptMark, "estimatedAt"> => ({
  table,
  arrangement: layout.versions?.latest ?? 0,
  dataId: id,
  measuredAs: as,
});

/** How many different values the columns have whose counts are kept. */
const keptValueCount = (tables: readonly Measuring[], measured: readonly MeasuredTable[]): number =>
  tables
    .flatMap(({ looked }, i) =>
      looked.columns.filter(isKept).map(({ name }) => measured[i]!.columns[name]?.distinct),
    )
    .reduce((sum, distinct) => sum + (distinct?.isExact === true ? distinct.count : 0), 0);

const configOf = (table: string, config: ProjectConfig): TableConfig | undefined =>
  table === "customers" ? config.customers : config.events[table];

/** The rhythm of every table with events, and of how many days there are counts. */
async function rhythmsOf(
  tables: readonly Measuring[],
  { catalogue: { timezone }, layout, warehouse, work }: MeasuredFrom,
) {
  const steady = new Map<string, SteadyDays>();
  let counted = 0;
  for (const { looked, earlier } of tables) {
    const { name } = looked;
    const of = layout.events[name];
    if (of === undefined) continue;
    const events = { warehouse, work, name, layout: of, added: earlier?.added };
    const days = await eventDays(events, timezone);
    counted += days.length;
    if (days.length > 0) steady.set(name, steadyDays(days));
  }
  const lastDays = [...steady.values()].map(({ days }) => days.at(-1)!.day);
  const lastDay = lastDays.toSorted().at(-1) ?? "";
  const rhythms = [...steady].map(([event, days]): [string, Rhythm] => [
    event,
    rhythmOf(days, { lastDay, timezone }),
  ]);
  return { rhythms: new Map(rhythms), days: counted };
}

/** Rows without a customer, or a time. */
function leftOut({ count }: TableReport): Pick<MeasuredTable, "withoutCustomer" | "withoutTime"> {
  const rowsFor = (wanted: LeftOut["kind"]): number =>
    count.leftOut.find(({ kind }) => kind === wanted)?.rows ?? 0;
  return { withoutCustomer: rowsFor("customer"), withoutTime: rowsFor("time") };
}

/** Rows that have keys of their own, all different, are all different. */
async function repeated(
  { report: { name, duplicateKeys }, earlier }: Measuring,
  { layout, config, customers, warehouse, work }: MeasuredFrom,
): Promise<number> {
  const of = layout.events[name];
  const hasKeys = config.events[name]?.key !== undefined;
  if (of === undefined || (hasKeys && duplicateKeys === 0)) return 0;
  if (earlier === undefined) return repeatedRows(warehouse, of, customers, work);
  const more = await addedRepeats(warehouse, of, earlier.added, work);
  return earlier.measured.repeatedRows + more;
}

function spreadOf(
  { report: { name }, earlier }: Measuring,
  { layout, warehouse, work }: MeasuredFrom,
): Promise<Spread> {
  const of = layout.events[name]!;
  const before = earlier?.measured.spread;
  return earlier === undefined || before === undefined
    ? eventSpread(warehouse, of, work)
    : addedSpread(warehouse, of, { before, added: earlier.added }, work);
}

/** Changes since the import before; the same data taken in again keeps what was told of it. */
function changesOf(
  { report, config }: Measuring,
  { before, id }: MeasuredFrom,
): MeasuredTable["changes"] {
  const measured = before?.measured.find(({ name }) => name === report.name);
  const reported = before?.tables.find(({ name }) => name === report.name);
  if (measured === undefined || reported === undefined) return [];
  if (before?.id === id) return measured.changes;
  return measured.reading === readingOf(config) ? columnChanges(reported, report, config) : [];
}
