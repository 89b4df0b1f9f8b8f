import { walk } from "@satsuma/ir";
import type { Node, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Layout } from "../layout.ts";
import type { ScanRequest } from "../scan.ts";
import { isCoordinate } from "../plan/points.ts";
import { customerAlias, customerColumns } from "./customer-columns.ts";
import { columnsOf } from "./relation.ts";
import type { NodeColumn, Relation, Steps } from "./relation.ts";
import { writeSelect } from "./select.ts";
import type { SelectColumn } from "./select.ts";
import { isNullableSource, sourceColumn } from "./source-column.ts";
import { samplesOf } from "./samples.ts";
import { atom } from "./written.ts";

type Source = Extract<Value, { kind: "attribute" | "stored" | "key" }>;

/** The customers that are asked for, with the stored columns that the roots need. */
export function customers(request: ScanRequest, roots: readonly Node[], steps: Steps): Relation {
  const { layout } = request;
  const nodes = [...walk(...roots)];
  const sources = nodes.filter(isSource);
  const columns = sources.map((node) => columnOf(node, layout, steps));
  const samples = samplesOf(nodes, layout, steps);
  const select = writeSelect({
    columns: [...identity(layout), ...columns, ...samples.columns],
    from: join(
      [
        sql`${name(...layout.customers.table)} AS ${name(customerAlias)}`,
        ...stored(sources, layout),
      ],
      "\n",
    ),
    where: restrictions(request, steps.dialect, {
      alias: customerAlias,
      key: layout.customers.key,
      ordinal: layout.customers.ordinal,
    }),
  });
  return {
    from: steps.add(select, { wish: "customers_asked_for", alias: customerAlias }),
    where: [],
    alias: customerAlias,
    columns: new Map([...columnsOf(columns, customerAlias), ...samples.tests]),
  };
}

const isSource = (node: Node): node is Source =>
  node.kind === "attribute" || node.kind === "stored" || node.kind === "key";

function identity({ customers: { key, ordinal } }: Layout): SelectColumn[] {
  const columns: SelectColumn[] = [{ sql: name(customerAlias, key), as: customerColumns.key }];
  if (ordinal !== undefined) {
    columns.push({ sql: name(customerAlias, ordinal), as: customerColumns.ordinal });
  }
  return columns;
}

function columnOf(node: Source, layout: Layout, steps: Steps): NodeColumn {
  const column = sourceOf(node, layout);
  const wish = node.kind === "attribute" ? node.name : node.kind === "stored" ? node.column : "key";
  return {
    node,
    sql: sourceColumn(column, node, steps.dialect),
    as: steps.names.unique(wish),
    read: (made) => atom(made, node.kind === "stored" || isNullableSource(node)),
  };
}

/** The stored column of a node, beside the alias `c`. @throws RangeError when the layout does not have it */
export function sourceOf(node: Source, layout: Layout): Fragment {
  if (node.kind === "key") return name(customerAlias, layout.customers.key);
  if (node.kind === "stored") return name(storedAlias(node.table), node.column);
  const column = isCoordinate(node)
    ? layout.customers.points?.[node.name]?.[node.coordinate]
    : layout.customers.attributes[node.name];
  if (column === undefined) throw new RangeError(`the layout has no attribute ${node.name}`);
  return name(customerAlias, column);
}

/** Joins of the tables with stored values that nodes need; a customer may have no row in them. */
export function stored(nodes: readonly Node[], layout: Layout): Fragment[] {
  const tables = new Set(nodes.flatMap((node) => (node.kind === "stored" ? [node.table] : [])));
  return [...tables].map((table) => {
    const place = layout.stored[table];
    if (place === undefined) throw new RangeError(`the layout has no stored table ${table}`);
    const alias = storedAlias(table);
    const customer = name(customerAlias, layout.customers.key);
    return sql`LEFT JOIN ${name(...place.table)} AS ${name(alias)} ON ${name(alias, place.key)} = ${customer}`;
  });
}

/** No other table of the select is called so: it begins with what no alias of ours has. */
const storedAlias = (table: string): string => `stored ${table}`;

/** Whether events of a table are joined to customers by ordinal; otherwise by key. */
export const joinsOnOrdinal = (layout: Layout, event: string): boolean =>
  layout.customers.ordinal !== undefined && layout.events[event]?.ordinal !== undefined;

/** Restricts rows of customers or events to the customers that are asked for. */
export function restrictions(
  { range, customer }: ScanRequest,
  dialect: Dialect,
  { alias, key, ordinal }: { alias: string; key: string; ordinal: string | undefined },
): Fragment[] {
  const conditions: Fragment[] = [];
  if (range !== undefined) {
    if (ordinal === undefined) throw new RangeError("a range needs a layout with ordinals");
    const column = name(alias, ordinal);
    conditions.push(
      sql`${column} >= ${ordinalOf(range.from)}`,
      sql`${column} < ${ordinalOf(range.to)}`,
    );
  }
  if (customer !== undefined) {
    const column = name(alias, key);
    conditions.push(dialect.texts.holds(column, customer));
  }
  return conditions;
}

function ordinalOf(number: number): Fragment {
  if (!Number.isSafeInteger(number)) {
    throw new RangeError(`an end of a range must be a whole number, got ${number}`);
  }
  return raw(String(number));
}
