import { bottomUp, children } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { interner } from "../plan/intern.ts";
import type { ScanRequest } from "../scan.ts";
import { createWriter } from "./create-writer.ts";
import { restrictions, sourceOf, stored } from "./customers.ts";
import { aggregateJoin } from "./naive-aggregate.ts";
import { percentileColumn, rankColumn } from "./naive-rank.ts";
import { whereAll } from "./naive-scope.ts";
import type { Scope } from "./naive-scope.ts";
import { sequenceTest } from "./naive-sequence.ts";
import { isIn, tenThousandth } from "./samples.ts";
import { isNullableSource, sourceColumn } from "./source-column.ts";
import { writeOutput } from "./writer.ts";
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
    const scope: Scope = { request, dialect, customersWith, alias: aliases() };
    const { from, writer } = customersWith(among ? [node, among] : [node], scope);
    const { key, ordinal } = request.layout.customers;
    const number =
      ordinal === undefined ? raw("") : sql`${name("c", ordinal)} AS ${name("ordinal")}, `;
    const where = [
      ...restrictions(request, dialect, { alias: "c", key, ordinal }),
      ...(among ? [writer.cond(among).sql] : []),
    ];
    return dialect.statement(
      sql`SELECT ${name("c", key)} AS ${name("key")}, ${number}${writeOutput(node, writer)} AS ${name(output.name)}\nFROM ${from}${whereAll(where)}`,
    );
  });

/** Gives out `a1`, `b2`, `a3` … */
function aliases(): Scope["alias"] {
  let given = 0;
  return (letter) => {
    given += 1;
    return `${letter}${given}`;
  };
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
    } else if (node.kind === "sample") {
      const key = name("c", request.layout.customers.key);
      const place = tenThousandth(node.seed, { key, layout: request.layout, dialect });
      columns.set(node, isIn(place, node));
    } else if (node.kind === "rank" || node.kind === "percentile") {
      const ranked = node.kind === "rank" ? rankColumn(node, scope) : percentileColumn(node, scope);
      joins.push(...ranked.joins);
      columns.set(node, ranked.column);
    }
  }
  const writer = createWriter(dialect, (node) => {
    const column = columns.get(node);
    if (column || node.kind !== "sequence") return column;
    return sequenceTest(node, { scope, customers: writer });
  });
  const tables = [sql`${name(...request.layout.customers.table)} AS ${name("c")}`];
  const from = join([...tables, ...stored(nodes, request.layout), ...joins], "\n");
  return { from, writer };
}

/** The nodes of expressions over customers: what is inside an aggregate is about events, inside a rank about everyone. */
function nodesAbove(roots: readonly Node[]): Node[] {
  const found = new Set<Node>();
  const apart = new Set<Node["kind"]>(["aggregate", "rank", "percentile", "step"]);
  const partsOf = (node: Node): Node[] => (apart.has(node.kind) ? [] : children(node));
  for (const root of roots) {
    for (const node of bottomUp(root, (node) => found.has(node), partsOf)) found.add(node);
  }
  return [...found];
}
