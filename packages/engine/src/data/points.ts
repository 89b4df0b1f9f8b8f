import type { Columns } from "@satsuma/model";
import type { Arranged, PointColumns } from "@satsuma/sql";
import type {
  FieldConfig,
  PointConfig,
  ProjectConfig,
  TableConfig,
} from "../config/project-config.ts";

/** True for what the config says of a place on the map. */
export const isPoint = (
  spec: string | FieldConfig | PointConfig | undefined,
): spec is PointConfig => typeof spec === "object" && spec.type === "point";

/** The columns that hold the two numbers of a point; the space keeps them apart from what files call theirs. */
export const pointColumns = (field: string): PointColumns => ({
  latitude: `${field} latitude`,
  longitude: `${field} longitude`,
});

/** Tables whose points are two columns each, as rules see them: one attribute, or field, of type point. */
export function withPoints(arranged: Arranged, config: ProjectConfig): Arranged {
  const { layout } = arranged;
  const own = joined(config.customers, arranged.attributes, layout.customers.attributes);
  const tables = Object.entries(arranged.events).map(([event, about]) => ({
    event,
    about,
    of: joined(config.events[event], about.fields, layout.events[event]?.fields ?? {}),
  }));
  return {
    ...arranged,
    attributes: own.columns,
    events: Object.fromEntries(
      tables.map(({ event, about, of }) => [event, { ...about, fields: of.columns }]),
    ),
    layout: {
      ...layout,
      customers: { ...layout.customers, attributes: own.places, ...pointsOf(own) },
      events: Object.fromEntries(
        tables.map(({ event, of }) => [
          event,
          { ...layout.events[event]!, fields: of.places, ...pointsOf(of) },
        ]),
      ),
    },
  };
}

interface Joined {
  readonly columns: Columns;
  /** Attribute or field → column, without points. */
  readonly places: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, PointColumns>>;
}

const pointsOf = ({ points }: Joined) => (Object.keys(points).length === 0 ? {} : { points });

function joined(
  config: TableConfig | undefined,
  columns: Columns,
  places: Readonly<Record<string, string>>,
): Joined {
  const specs = Object.entries(config?.fields ?? {}).flatMap(([field, spec]) =>
    isPoint(spec) ? [{ field, spec, parts: pointColumns(field) }] : [],
  );
  const parts = new Set(specs.flatMap(({ parts }) => Object.values<string>({ ...parts })));
  const without = <Entry>(all: Readonly<Record<string, Entry>>): Record<string, Entry> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !parts.has(name)));
  const made = specs.map(({ field, spec: { type: kind, label, description, personal } }) => [
    field,
    {
      type: { kind },
      nullable: true,
      ...(label === undefined ? {} : { label }),
      ...(description === undefined ? {} : { description }),
      ...(personal === undefined ? {} : { personal }),
    },
  ]);
  const points = specs.map(({ field, parts: { latitude, longitude } }) => [
    field,
    { latitude: places[latitude] ?? latitude, longitude: places[longitude] ?? longitude },
  ]);
  return {
    columns: { ...without(columns), ...Object.fromEntries(made) },
    places: without(places),
    points: Object.fromEntries(points),
  };
}
