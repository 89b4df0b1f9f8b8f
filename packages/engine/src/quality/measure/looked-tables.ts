import type { Catalogue, Columns } from "@satsuma/model";
import { name } from "@satsuma/sql";
import type { Layout, PointColumns, Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "../../config/project-config.ts";
import type { Work } from "../../project-options.ts";
import { columnSettings, columnsByTable } from "../column-settings.ts";
import type { ColumnSettings } from "../column-settings.ts";
import type { Looked, LookedColumn } from "./look.ts";
import { possibleRow } from "./possible.ts";
import type { RowTable } from "./possible.ts";

/** What the data is once it was taken in: what rules may name, and where it lies. */
export interface TakenIn {
  readonly config: ProjectConfig;
  readonly catalogue: Catalogue;
  readonly layout: Layout;
  readonly warehouse: Warehouse;
  readonly work: Work;
}

/** The table of customers, as it is to be looked at. */
export function lookedCustomers(taken: TakenIn): Looked {
  const { catalogue, layout } = taken;
  const { table, attributes, points = {} } = layout.customers;
  const row = { name: "customers", columns: catalogue.customer.attributes, places: attributes };
  return {
    ...basics(taken),
    name: row.name,
    table,
    columns: lookedColumns({ ...row, points }, taken),
  };
}

/** A table of events, as it is to be looked at. */
export function lookedEvents(event: string, taken: TakenIn): Looked {
  const { table, time, fields, points = {} } = taken.layout.events[event]!;
  const row = { name: event, columns: taken.catalogue.events[event]!.fields, places: fields };
  const columns = lookedColumns({ ...row, points }, taken);
  return { ...basics(taken), name: event, table, time: name(time), columns };
}

const basics = ({ warehouse, work }: TakenIn) => ({ warehouse, work });

function lookedColumns(row: RowTable, taken: TakenIn): LookedColumn[] {
  const { dialect } = taken.warehouse;
  const settings = columnSettings(taken.config, columnsByTable(taken.catalogue));
  return Object.entries(row.columns).map(([column, about]) => {
    const point: PointColumns | undefined = row.points[column];
    const possible = possibleOf(column, row, { settings, taken });
    return {
      name: column,
      column: about,
      // What is no finite number is not known to rules.
      place: dialect.stored(name(point?.latitude ?? row.places[column] ?? column), about.type.kind),
      ...(point && { longitude: name(point.longitude) }),
      repeats: repeats(column, row.columns, row.name, taken),
      isDated: taken.catalogue.events[row.name]?.time !== column,
      ...(possible && { possible }),
    };
  });
}

function possibleOf(
  column: string,
  row: RowTable,
  { settings, taken }: { readonly settings: ColumnSettings; readonly taken: TakenIn },
) {
  const text = settings.get(row.name)?.[column]?.possible;
  if (text === undefined) return undefined;
  const { catalogue: basics, warehouse } = taken;
  return possibleRow({ text, column }, row, { dialect: warehouse.dialect, basics });
}

/** Keys and moments differ by nature, and lists and places have no values to be counted. */
function repeats(
  column: string,
  columns: Columns,
  table: string,
  { catalogue: { customer, events } }: TakenIn,
): boolean {
  const key = table === "customers" ? customer.key.name : events[table]?.key;
  const kind = columns[column]?.type.kind;
  return column !== key && kind !== "instant" && kind !== "list" && kind !== "point";
}
