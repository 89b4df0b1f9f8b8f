import { typeName } from "@satsuma/model";
import type { Catalogue, Column, EventTable } from "@satsuma/model";
import type { ArrangeRequest, Arranged, ImportResult, Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "../config/project-config.ts";
import type { Work } from "../project-options.ts";
import { cancel } from "../queries/session.ts";
import { checkSettings } from "../quality/measure/check-settings.ts";
import { measureTables } from "../quality/measure/measure-tables.ts";
import type { TableReport } from "./data-report.ts";
import type { DataState } from "./data-state.ts";
import type { PlannedTables } from "./plan-tables.ts";
import { withPoints } from "./points.ts";
import { columnsOf } from "./table-plan.ts";
import type { TablePlan } from "./table-plan.ts";

/** What is to be taken in, and what was before. */
export interface ToTakeIn {
  readonly config: ProjectConfig;
  readonly planned: PlannedTables;
  readonly before: DataState | undefined;
}

/** Takes in all tables of a project and describes what is there now. What was there before stays whole when this fails. */
export async function takeIn(
  id: string,
  { config, planned: { plans, keyColumn }, before }: ToTakeIn,
  warehouse: Warehouse,
  work: Work,
): Promise<DataState> {
  checkSettings(config, plans);
  const results = new Map<string, ImportResult>();
  for (const plan of plans) results.set(plan.table.name, await importPlan(plan, warehouse, work));
  work.progress?.({ stage: "arranging events by customer" });
  const stored = await warehouse.arrange(arrangement(plans, keyColumn), cancel(work));
  const arranged = withPoints(stored, config);
  const state = {
    id,
    catalogue: describeTables(config, plans, keyColumn, arranged),
    layout: arranged.layout,
    tables: plans.map((plan) => report(plan, results.get(plan.table.name)!, arranged)),
    customers: arranged.customers,
  };
  const added = addedRows(arranged);
  let measured: DataState["measured"] = [];
  // At once: each statement by itself would be made durable by itself.
  await warehouse.transaction(async () => {
    measured = await measureTables({ ...state, config, warehouse, work, before, added });
  });
  return { ...state, measured };
}

/** By table: which rows came since an arrangement before, where all others are what they were. */
const addedRows = ({ events, addedCustomers }: Arranged) => ({
  ...Object.fromEntries(Object.entries(events).map(([event, { added }]) => [event, added])),
  customers: addedCustomers,
});

async function importPlan(
  plan: TablePlan,
  warehouse: Warehouse,
  work: Work,
): Promise<ImportResult> {
  const stage = `importing ${plan.table.name}`;
  work.progress?.({ stage });
  return warehouse.importTable(plan.table, {
    ...cancel(work),
    progress: (done) => work.progress?.({ stage, done }),
  });
}

function arrangement(plans: readonly TablePlan[], keyColumn: Column): ArrangeRequest {
  const customers = plans.find(({ table }) => table.time === undefined);
  const events = plans.flatMap(({ table }) =>
    table.time === undefined ? [] : [{ ...table, time: table.time }],
  );
  return {
    keyColumn,
    ...(customers && {
      customers: { key: customers.table.customer, attributes: columnsOf(customers.table) },
    }),
    events: Object.fromEntries(
      events.map(({ name, customer, time, key, fields }) => [
        name,
        {
          customer,
          time,
          ...(key === undefined ? {} : { key }),
          fields: columnsOf({ fields }),
        },
      ]),
    ),
  };
}

function describeTables(
  config: ProjectConfig,
  plans: readonly TablePlan[],
  keyColumn: Column,
  arranged: Arranged,
): Catalogue {
  const keyName = config.customers?.key ?? plans[0]!.table.customer;
  const events = Object.entries(arranged.events).map(
    ([name, { fields, span }]): [string, EventTable] => {
      const { time, key, singular } = config.events[name]!;
      return [
        name,
        {
          singular: singular ?? singularOf(name),
          time,
          ...(key === undefined ? {} : { key }),
          fields,
          ...(span && { span }),
        },
      ];
    },
  );
  return {
    timezone: config.timezone,
    weekStart: config.weekStart ?? "monday",
    currency: config.currency,
    customer: { key: { name: keyName, type: keyColumn.type }, attributes: arranged.attributes },
    events: Object.fromEntries(events),
    traits: {},
  };
}

/** `orders` → `order`, `purchases` → `purchase`, `deliveries` → `delivery`. */
function singularOf(plural: string): string {
  if (plural.endsWith("ies")) return `${plural.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/u.test(plural) && !plural.endsWith("ses")) return plural.slice(0, -2);
  return plural.endsWith("s") && !plural.endsWith("ss") ? plural.slice(0, -1) : plural;
}

function report(plan: TablePlan, result: ImportResult, arranged: Arranged): TableReport {
  return {
    name: plan.table.name,
    files: plan.files,
    count: result.count,
    rejected: result.rejected,
    duplicateKeys: result.duplicateKeys,
    orphans: arranged.events[plan.table.name]?.orphans ?? 0,
    columns: plan.sourceColumns.map(({ name, column, because }) => ({
      name,
      type: typeName(column.type),
      because,
    })),
  };
}
