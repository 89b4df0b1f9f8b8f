import type { Aggregate } from "@satsuma/ir";
import { name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { eventLayout } from "../plan/event-layout.ts";
import { firstMicrosecondFrom, timestampText } from "../plan/microseconds.ts";
import type { ScanRequest } from "../scan.ts";
import { joinsOnOrdinal } from "./customers.ts";
import { fieldsOf } from "./naive-fields.ts";
import { windowOf } from "./naive-window.ts";
import { whereAll } from "./naive-scope.ts";
import type { Scope } from "./naive-scope.ts";
import type { Writer } from "./writer.ts";
import { atom } from "./written.ts";
import type { Written } from "./written.ts";

/** An aggregate of every customer, to be joined to the customers. */
export function aggregateJoin(
  aggregate: Aggregate,
  scope: Scope,
): { joined: Fragment; column: Written } {
  const { layout } = scope.request;
  const alias = scope.alias("a");
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
  const fields = fieldsOf("e", aggregate.event, scope);
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
