import type { ProjectConfig } from "../config/project-config.ts";
import type { DataReport } from "../data/data-report.ts";
import type { DataState } from "../data/data-state.ts";
import type { Project } from "../project.ts";
import { qualityReport } from "../quality/quality-report.ts";
import type { Opened } from "./opened.ts";

type DataCalls = Pick<Project, "data" | "lastData" | "quality" | "instant">;

/** What is known of the data, and the instant that results describe. */
export const dataCalls = ({ sessions, config, environment }: Opened): DataCalls => ({
  async data(work = {}) {
    return dataReport(await sessions.data(work), config);
  },

  async lastData() {
    const known = await sessions.lastData();
    return known && dataReport(known, config);
  },

  async quality(options = {}) {
    const { clock } = sessions.moment(options);
    const { now } = environment;
    return qualityReport(await sessions.data(options), config, { ...clock, now });
  },

  instant: (options = {}) => sessions.moment(options).clock.asOf,
});

const dataReport = (
  { tables, customers, catalogue }: DataState,
  config: ProjectConfig,
): DataReport => ({
  tables: tables.map((table) => ({ ...table, ...whoseRows(table.name, config) })),
  customers,
  catalogue,
});

function whoseRows(
  table: string,
  { customers, events }: ProjectConfig,
): { readonly customer?: string } {
  const customer = table === "customers" ? customers?.key : events[table]?.customer;
  return customer === undefined ? {} : { customer };
}
