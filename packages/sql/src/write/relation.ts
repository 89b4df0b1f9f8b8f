import { isCond } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { name } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { layers } from "./layers.ts";
import type { SelectColumn } from "./select.ts";
import { writeSelect } from "./select.ts";
import type { Names } from "./names.ts";
import { createWriter } from "./create-writer.ts";
import { writeNode } from "./writer.ts";
import type { Writer } from "./writer.ts";
import { atom } from "./written.ts";
import type { Written } from "./written.ts";

/** Rows that a SELECT can read, and the nodes that are columns of them. */
export interface Relation {
  /** What follows FROM. */
  readonly from: Fragment;
  readonly where: readonly Fragment[];
  /** How its rows are called in expressions. */
  readonly alias: string;
  readonly columns: ReadonlyMap<Node, Written>;
}

/** Where a statement keeps what it makes: the names it has given out, and a place for each step. */
export interface Steps {
  readonly dialect: Dialect;
  readonly names: Names;
  readonly labels: (node: Node) => readonly string[];
  /** Takes in a SELECT and returns what to write after FROM to read its rows under an alias. */
  add(select: Fragment, as: { readonly wish: string; readonly alias: string }): Fragment;
}

/** A writer over the columns of a relation. */
export const writerOver = (relation: Relation, dialect: Dialect): Writer =>
  createWriter(dialect, (node) => relation.columns.get(node));

/** A column to be made of a node. */
export interface NodeColumn extends SelectColumn {
  readonly node: Node;
  /** The node once it is a column. */
  readonly read: (column: Fragment) => Written;
}

/** A node as a column, computed from the columns of a relation. */
export function nodeColumn(node: Cond | Value, relation: Relation, steps: Steps): NodeColumn {
  const writer = writerOver(relation, steps.dialect);
  const written = writeNode(node, writer);
  const labels = steps.labels(node);
  return {
    node,
    sql: written.sql,
    read: (column) => atom(column, written.nullable),
    as: steps.names.unique(labels[0] ?? (isCond(node) ? "test" : "value")),
    ...(labels.length > 0 && { note: labels.join(", ") }),
  };
}

/** Columns that were made, by node, as expressions over rows called by an alias. */
export const columnsOf = (columns: readonly NodeColumn[], alias: string): Map<Node, Written> =>
  new Map(columns.map(({ node, as, read }) => [node, read(name(alias, as))]));

/** A relation with more columns, as a step of its own. */
export function withColumns(
  relation: Relation,
  columns: readonly NodeColumn[],
  { steps, wish }: Pick<Making, "steps" | "wish">,
): Relation {
  const { alias } = relation;
  const select = writeSelect({
    all: alias,
    columns,
    from: relation.from,
    where: relation.where,
  });
  const from = steps.add(select, { wish, alias });
  const made = columnsOf(columns, alias);
  return { from, where: [], alias, columns: new Map([...relation.columns, ...made]) };
}

/** How a relation is given more columns. */
export interface Making {
  readonly steps: Steps;
  /** How a step is to be called. */
  readonly wish: string;
  /** How many nodes may be written again rather than made a column. */
  readonly mostRepeated: number;
}

/**
 * A relation over which the roots can be written without saying anything twice or too deep, in as many steps as that takes.
 */
export function prepared(
  relation: Relation,
  roots: readonly (Cond | Value)[],
  options: Making,
): Relation {
  const found = layers(roots, (node) => relation.columns.has(node), options.mostRepeated);
  return found.reduce((before, layer) => {
    const columns = layer.map((node) => nodeColumn(asExpression(node), before, options.steps));
    return withColumns(before, columns, options);
  }, relation);
}

function asExpression(node: Node): Cond | Value {
  if (isCond(node) || "type" in node) return node;
  throw new TypeError(`a ${node.kind} cannot be a column`);
}
