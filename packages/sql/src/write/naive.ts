import { bottomUp, children } from "@satsuma/ir";
import type { Aggregate, Bound, Cond, Node, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { eventLayout } from "../plan/event-layout.ts";
import { interner } from "../plan/intern.ts";
import {
  firstMicrosecondAfter,
  firstMicrosecondFrom,
  timestampText,
} from "../plan/microseconds.ts";
import type { ScanRequest } from "../scan.ts";
import { joinsOnOrdinal, restrictions, sourceOf, stored } from "./customers.ts";
import { isNullableSource, sourceColumn } from "./source-column.ts";
import { createWriter } from "./create-writer.ts";
import { writeNode } from "./writer.ts";
import type { Writer } from "./writer.ts";
import { atom } from "./written.ts";
import type { Written } from "./written.ts";

/**
 * One statement per output, written straight from what the output says: every aggregate is a query of its own, nothing is shared
 * and nothing is cut along time. It is what the shared scan is held against, in tests and in the benchmark.
 */
export const compileNaive = (request: ScanRequest, dialect: Dialect): Fragment[] =>
  request.outputs.map((output) => {
    const intern = interner();
    const node = output.kind === "cond" ? intern.cond(output.cond) : intern.value(output.value);
    const among = request.among && intern.cond(request.among);
    const scope: Scope = { request, dialect, aliases: { next: 1 } };
    const { from, writer } = customersWith(among ? [node, among] : [node], scope);
    const { key, ordinal } = request.layout.customers;
    const number =
      ordinal === undefined ? raw("") : sql`${name("c", ordinal)} AS ${name("ordinal")}, `;
    const where = [
      ...restrictions(request, dialect, { alias: "c", key, ordinal }),
      ...(among ? [writer.cond(among).sql] : []),
    ];
    return sql`SELECT ${name("c", key)} AS ${name("key")}, ${number}${writeNode(node, writer).sql} AS ${name(output.name)}\nFROM ${from}${whereAll(where)}`;
  });

interface Scope {
  readonly request: ScanRequest;
  readonly dialect: Dialect;
  readonly aliases: { next: number };
}

/** Customers beside every aggregate that the roots need, and a writer over them. */
function customersWith(
  roots: readonly (Cond | Value)[],
  scope: Scope,
): { from: Fragment; writer: Writer } {
  const { dialect, request } = scope;
  const nodes = nodesAbove(roots);
  const columns = new Map<Node, Written>();
  const joins: Fragment[] = [];
  for (const node of nodes) {
    if (node.kind === "aggregate") {
      const { joined, column } = aggregateJoin(node, scope);
      joins.push(joined);
      columns.set(node, column);
    } else if (node.kind === "attribute" || node.kind === "key" || node.kind === "stored") {
      const column = sourceColumn(sourceOf(node, request.layout), node, dialect);
      columns.set(node, atom(column, node.kind === "stored" || isNullableSource(node)));
    }
  }
  const tables = [sql`${name(...request.layout.customers.table)} AS ${name("c")}`];
  const from = join([...tables, ...stored(nodes, request.layout), ...joins], "\n");
  return { from, writer: createWriter(dialect, (node) => columns.get(node)) };
}

/** The nodes of expressions over customers: what is inside an aggregate is about events. */
function nodesAbove(roots: readonly Node[]): Node[] {
  const found = new Set<Node>();
  const partsOf = (node: Node): Node[] => (node.kind === "aggregate" ? [] : children(node));
  for (const root of roots) {
    for (const node of bottomUp(root, (node) => found.has(node), partsOf)) found.add(node);
  }
  return [...found];
}

function aggregateJoin(aggregate: Aggregate, scope: Scope): { joined: Fragment; column: Written } {
  const { layout } = scope.request;
  const alias = `a${scope.aliases.next}`;
  scope.aliases.next += 1;
  const by = joinsOnOrdinal(layout, aggregate.event) ? layout.customers.ordinal : undefined;
  const customer = name("c", by ?? layout.customers.key);
  const value = name(alias, "value");
  const isCounted = ["count", "countDistinct", "sum"].includes(aggregate.fn);
  return {
    joined: sql`LEFT JOIN (\n${aggregateQuery(aggregate, scope)}\n) AS ${name(alias)} ON ${name(alias, "who")} = ${customer}`,
    column: isCounted ? atom(sql`COALESCE(${value}, 0)`, false) : atom(value, true),
  };
}

/** The aggregate of every customer who has an event in its window. */
function aggregateQuery(aggregate: Aggregate, scope: Scope): Fragment {
  const { dialect, request } = scope;
  const layout = eventLayout(request.layout, aggregate.event);
  const byOrdinal = joinsOnOrdinal(request.layout, aggregate.event);
  const who = name("e", byOrdinal ? (layout.ordinal ?? layout.customer) : layout.customer);
  const fields = createWriter(dialect, (node) => {
    if (node.kind !== "field") return undefined;
    const column = sourceColumn(name("e", layout.fields[node.name] ?? ""), node, dialect);
    return atom(column, isNullableSource(node));
  });
  const limit = dialect.literals.instant(timestampText(firstMicrosecondFrom(request.asOf)));
  const { joined, conditions } = windowOf(aggregate, who, scope);
  const where = [
    sql`${name("e", layout.time)} < ${limit}`,
    ...conditions,
    ...(aggregate.filter ? [fields.cond(aggregate.filter).sql] : []),
  ];
  const value = foldOf(aggregate, fields, request);
  return sql`SELECT ${who} AS ${name("who")}, ${value} AS ${name("value")}\nFROM ${name(...layout.table)} AS ${name("e")}${joined}${whereAll(where)}\nGROUP BY ${who}`;
}

function foldOf(
  { event, fn, argument }: Aggregate,
  fields: Writer,
  request: ScanRequest,
): Fragment {
  const { folds, numbers, texts } = fields.dialect;
  if (argument === undefined) return folds.count({ value: raw("1"), order: [] });
  const written = fields.value(argument).sql;
  const isText = argument.type.kind === "text" || argument.type.kind === "enum";
  const value = isText ? texts.asText(written) : written;
  const isApprox = argument.type.kind === "approx";
  const exactSum = folds.sumMillionths({ value, order: [] });
  const sum = isApprox ? sql`${numbers.toDouble(exactSum)} / 1e6` : folds.sum({ value, order: [] });
  switch (fn) {
    case "count":
      return folds.count({ value, order: [] });
    case "countDistinct":
      return folds.distinct({ value, order: [] });
    case "sum":
      return sum;
    case "average":
      return sql`${numbers.toDouble(sum)} / NULLIF(${numbers.toDouble(sql`COUNT(${value})`)}, 0)`;
    case "min":
    case "max":
    case "median":
      return folds[fn]({ value, order: [] });
    case "first":
    case "last": {
      const { key, time } = eventLayout(request.layout, event);
      const isUnknown = sql`(${value} IS ${raw(fn === "first" ? "NULL" : "NOT NULL")})`;
      const tie = key === undefined ? [isUnknown, value] : [name("e", key)];
      return folds[fn]({ value, order: [name("e", time), ...tie] });
    }
  }
}

/** The comparisons of a window, and the join they need where an end of it differs by customer. */
function windowOf(
  aggregate: Aggregate,
  who: Fragment,
  scope: Scope,
): { joined: Fragment; conditions: Fragment[] } {
  const { dialect, request } = scope;
  const { window } = aggregate;
  if (window.kind !== "bounds") throw new TypeError("a window must be resolved");
  const layout = eventLayout(request.layout, aggregate.event);
  const time = name("e", layout.time);
  const conditions: Fragment[] = [];
  const ends: Fragment[] = [];
  const values: Value[] = [];
  for (const [bound, isLow] of [
    [window.low, true],
    [window.high, false],
  ] as const) {
    if (bound === undefined) continue;
    const constant = constantEnd(bound, isLow, dialect);
    if (constant) {
      conditions.push(sql`${time} ${raw(isLow ? ">=" : "<")} ${constant}`);
      continue;
    }
    const column = isLow ? "low" : "high";
    const { date, local } = dialect.times;
    const at = bound.value.type.kind === "date" ? date(local(time, bound.timezone ?? "")) : time;
    const operator = `${isLow ? ">" : "<"}${bound.inclusive ? "=" : ""}`;
    conditions.push(sql`${at} ${raw(operator)} ${name("b", column)}`);
    values.push(bound.value);
    ends.push(name(column));
  }
  if (values.length === 0) return { joined: raw(""), conditions };
  const { from, writer } = customersWith(values, scope);
  const customer = joinsOnOrdinal(request.layout, aggregate.event)
    ? name("c", request.layout.customers.ordinal ?? "")
    : name("c", request.layout.customers.key);
  const columns = values.map(
    (value, i) => sql`${writer.value(value).sql} AS ${ends[i] ?? raw("")}`,
  );
  const inner = sql`SELECT ${customer} AS ${name("who")}, ${join(columns, ", ")}\nFROM ${from}`;
  return {
    joined: sql`\nJOIN (\n${inner}\n) AS ${name("b")} ON ${name("b", "who")} = ${who}`,
    conditions,
  };
}

/** A constant end as the instant to be not before, or before. */
function constantEnd(
  { value, inclusive }: Bound,
  isLow: boolean,
  dialect: Dialect,
): Fragment | undefined {
  if (value.kind !== "literal" || value.type.kind !== "instant") return undefined;
  const first = inclusive === isLow ? firstMicrosecondFrom : firstMicrosecondAfter;
  return dialect.literals.instant(timestampText(first(String(value.value))));
}

const whereAll = (conditions: readonly Fragment[]): Fragment =>
  conditions.length === 0 ? raw("") : sql`\nWHERE (${join(conditions, ")\nAND (")})`;
