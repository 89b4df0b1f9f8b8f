import type { Cond, Fact, Facts, Node, Value } from "@satsuma/ir";
import { walk } from "@satsuma/ir";
import type { Frame, Scalar } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Fragment, Layout, PointColumns } from "@satsuma/sql";
import { at } from "../queries/read.ts";
import type { Session } from "../queries/session.ts";
import { factOf } from "./fact.ts";

/** What each value is read from: one column, or the two of a point. */
export type Read = Readonly<Record<string, string | PointColumns>>;

/** What a rule reads of customers: their attributes, and fields of their events by table, the time and the key always among them. */
export interface RuleColumns {
  readonly attributes: Read;
  readonly events: Readonly<Record<string, Read>>;
}

/** The columns that a resolved rule reads. */
export function ruleColumns(rule: Cond, { layout, catalogue }: Session): RuleColumns {
  const nodes = [...walk(rule)];
  const { attributes, points } = layout.customers;
  const wanted = new Set(nodes.flatMap((node) => (node.kind === "attribute" ? [node.name] : [])));
  const events = [...eventsIn(nodes)].map((event) => {
    const place = layout.events[event];
    const about = catalogue.events[event];
    if (place === undefined || about === undefined)
      throw new RangeError(`event must be in the catalogue, got ${event}`);
    const own = about.key === undefined ? [about.time] : [about.time, about.key];
    const fields = nodes.flatMap((node) => (isFieldOf(event, node) ? [node.name] : []));
    return [event, columnsFor([...new Set([...own, ...fields])], place.fields, place.points)];
  });
  return {
    attributes: columnsFor([...wanted], attributes, points),
    events: Object.fromEntries(events),
  };
}

const isFieldOf = (event: string, node: Node): node is Extract<Value, { kind: "field" }> =>
  node.kind === "field" && node.event === event;

const eventsIn = (nodes: readonly Node[]): Set<string> =>
  new Set(
    nodes.flatMap((node) =>
      node.kind === "aggregate" || node.kind === "step" ? [node.event] : [],
    ),
  );

const columnsFor = (
  names: readonly string[],
  plain: Readonly<Record<string, string>>,
  points: Layout["customers"]["points"],
): Read =>
  Object.fromEntries(
    names.map((each) => {
      const column = points?.[each] ?? plain[each];
      if (column === undefined) throw new RangeError(`the layout has no column ${each}`);
      return [each, column];
    }),
  );

/** Every column under a name of its own: `v0`, or `v0_lat` and `v0_lon`. */
export const selected = (columns: Read, column: (name: string) => Fragment): Fragment[] =>
  Object.values(columns).flatMap((read, i) =>
    typeof read === "string"
      ? [sql`${column(read)} AS ${name(`v${i}`)}`]
      : [
          sql`${column(read.latitude)} AS ${name(`v${i}_lat`)}`,
          sql`${column(read.longitude)} AS ${name(`v${i}_lon`)}`,
        ],
  );

/** The values of one row; those that are unknown are absent. */
export function factsAt(frame: Frame, row: number, columns: Read): Facts {
  const facts: [string, Fact][] = [];
  for (const [i, [field, read]] of Object.entries(columns).entries()) {
    const fact =
      typeof read === "string"
        ? factOf(at(frame, `v${i}`, row))
        : pointFact(at(frame, `v${i}_lat`, row), at(frame, `v${i}_lon`, row));
    if (fact !== undefined) facts.push([field, fact]);
  }
  return Object.fromEntries(facts);
}

function pointFact(latitude: Scalar, longitude: Scalar): string | undefined {
  const [lat, lon] = [factOf(latitude), factOf(longitude)];
  return lat === undefined || lon === undefined ? undefined : `${String(lat)},${String(lon)}`;
}
