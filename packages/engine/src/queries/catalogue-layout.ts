import type { Catalogue, Columns } from "@satsuma/model";
import type { EventLayout, Layout, PointColumns } from "@satsuma/sql";
import type { ProjectConfig, TableConfig } from "../config/project-config.ts";
import { isPoint } from "../data/points.ts";

/** The layout of tables that are called, with their columns, as the catalogue calls them: the user's own, in another engine. */
export function catalogueLayout({ customer, events }: Catalogue, config: ProjectConfig): Layout {
  const tables = Object.entries(events).map(
    ([event, { time, key, fields }]): [string, EventLayout] => {
      const { plain, points } = columnsOf(fields, config.events[event]);
      const whose = config.events[event]?.customer ?? customer.key.name;
      const keyed = key === undefined ? {} : { key };
      return [event, { table: [event], customer: whose, time, ...keyed, fields: plain, points }];
    },
  );
  const { plain, points } = columnsOf(customer.attributes, config.customers);
  const isNumber = customer.key.type.kind === "number";
  const customers = {
    table: ["customers"],
    key: customer.key.name,
    keyIs: isNumber ? ("number" as const) : ("text" as const),
    attributes: plain,
    points,
  };
  return { customers, events: Object.fromEntries(tables), stored: {} };
}

function columnsOf(columns: Columns, config: TableConfig | undefined) {
  const plain: Record<string, string> = {};
  const points: Record<string, PointColumns> = {};
  for (const name of Object.keys(columns)) {
    const spec = config?.fields?.[name];
    if (isPoint(spec)) points[name] = coordinatesOf(name, spec);
    else plain[name] = name;
  }
  return { plain, points };
}

/** The columns a point is made of, where they are named and not worked out. */
const coordinatesOf = (name: string, spec: PointColumns): PointColumns => ({
  latitude: columnName(spec.latitude) ?? `${name}_latitude`,
  longitude: columnName(spec.longitude) ?? `${name}_longitude`,
});

const columnName = (expression: string): string | undefined =>
  /^\s*(?:`(?<quoted>[^`]+)`|(?<plain>[A-Za-z_]\w*))\s*$/u
    .exec(expression)
    ?.slice(1)
    .find((name) => name !== undefined);
