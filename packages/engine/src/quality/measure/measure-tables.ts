import type { LeftOut } from "@satsuma/model";
import type { ProjectConfig, TableConfig } from "../../config/project-config.ts";
import type { DataState } from "../../data/data-state.ts";
import type { TableReport } from "../../data/data-report.ts";
import type { MeasuredTable, Rhythm, Spread } from "../measured.ts";
import type { DataEnd } from "./column-figures.ts";
import { columnChanges, readingOf } from "./column-changes.ts";
import { eventDays, eventSpread } from "./days.ts";
import { lookedCustomers, lookedEvents } from "./looked-tables.ts";
import type { TakenIn } from "./looked-tables.ts";
import { measureColumns } from "./measure-columns.ts";
import { rejectedByColumn } from "./rejected-by.ts";
import { repeatedRows } from "./repeated-rows.ts";
import { rhythmOf, steadyDays } from "./rhythm.ts";
import type { SteadyDays } from "./rhythm.ts";

/** What the state of the data is measured from. */
interface MeasuredFrom extends TakenIn {
  readonly tables: readonly TableReport[];
  readonly customers: number;
  /** The state at the import before; absent when there was none, or it is not known any more. */
  readonly before: DataState | undefined;
  /** Of the state that is to be described. */
  readonly id: string;
}

/**
 * Looks at all tables once: how much is known, what is odd, when events happened. Two statements over the columns of each table and
 * three over its events; one more, the costly one, where rows have no key of their own or keys repeat.
 */
export async function measureTables(from: MeasuredFrom): Promise<MeasuredTable[]> {
  from.work.progress?.({ stage: "looking at the quality of the data" });
  const rejected = await rejectedByColumn(from.warehouse);
  const rhythms = await rhythmsOf(from);
  const end = dataEnd([...rhythms.values()]);
  const measured: MeasuredTable[] = [];
  for (const report of from.tables) {
    const { name } = report;
    const config = configOf(name, from.config)!;
    const isEvents = name !== "customers";
    const looked = isEvents ? lookedEvents(name, from) : lookedCustomers(from);
    const rhythm = rhythms.get(name);
    measured.push({
      name,
      ...(await measureColumns(looked, end)),
      rejectedBy: rejected.get(name) ?? {},
      ...leftOut(report),
      repeatedRows: isEvents ? await repeated(report, from) : 0,
      ...(rhythm && { rhythm }),
      ...(isEvents ? { spread: await spreadOf(name, from) } : {}),
      changes: changesOf(report, config, from),
      reading: readingOf(config),
    });
  }
  return measured;
}

const configOf = (table: string, config: ProjectConfig): TableConfig | undefined =>
  table === "customers" ? config.customers : config.events[table];

/** The rhythm of every table with events. */
async function rhythmsOf({ catalogue, layout, warehouse, work }: MeasuredFrom) {
  const { timezone } = catalogue;
  const steady = new Map<string, SteadyDays>();
  for (const [event, at] of Object.entries(layout.events)) {
    const days = await eventDays(warehouse, at, timezone, work);
    if (days.length > 0) steady.set(event, steadyDays(days));
  }
  const lastDays = [...steady.values()].map(({ days }) => days.at(-1)!.day);
  const lastDay = lastDays.toSorted().at(-1) ?? "";
  return new Map(
    [...steady].map(([event, days]): [string, Rhythm] => [
      event,
      rhythmOf(days, { lastDay, timezone }),
    ]),
  );
}

/** Where the data of all tables ends. */
function dataEnd(rhythms: readonly Rhythm[]): DataEnd | undefined {
  const ends = rhythms.map(({ end: instant, last: day }): DataEnd => ({ instant, day }));
  return ends.toSorted((one, other) => Date.parse(one.instant) - Date.parse(other.instant)).at(-1);
}

/** Rows without a customer, or a time. */
function leftOut({ count }: TableReport): Pick<MeasuredTable, "withoutCustomer" | "withoutTime"> {
  const rowsFor = (wanted: LeftOut["kind"]): number =>
    count.leftOut.find(({ kind }) => kind === wanted)?.rows ?? 0;
  return { withoutCustomer: rowsFor("customer"), withoutTime: rowsFor("time") };
}

/** Rows that have keys of their own, all different, are all different. */
async function repeated(
  { name, duplicateKeys }: TableReport,
  { layout, config, customers, warehouse, work }: MeasuredFrom,
): Promise<number> {
  const hasKeys = config.events[name]?.key !== undefined;
  if (hasKeys && duplicateKeys === 0) return 0;
  return repeatedRows(warehouse, layout.events[name]!, customers, work);
}

const spreadOf = (event: string, { layout, warehouse, work }: MeasuredFrom): Promise<Spread> =>
  eventSpread(warehouse, layout.events[event]!, work);

/** Changes since the import before; the same data taken in again keeps what was told of it. */
function changesOf(
  report: TableReport,
  config: TableConfig,
  { before, id }: MeasuredFrom,
): MeasuredTable["changes"] {
  const measured = before?.measured.find(({ name }) => name === report.name);
  const reported = before?.tables.find(({ name }) => name === report.name);
  if (measured === undefined || reported === undefined) return [];
  if (before?.id === id) return measured.changes;
  return measured.reading === readingOf(config) ? columnChanges(reported, report, config) : [];
}
