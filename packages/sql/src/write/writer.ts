import { isCond } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import type { Fragment } from "../fragment.ts";
import { writeCond } from "./conditions.ts";
import { writeValue } from "./values.ts";
import { operand, test } from "./written.ts";
import type { Written } from "./written.ts";

/** Writes interned trees as SQL expressions over the columns at hand. */
export interface Writer {
  readonly dialect: Dialect;
  /** A value; unknown is NULL. */
  value(value: Value): Written;
  /** A condition, never NULL. */
  cond(cond: Cond): Written;
}

/**
 * A writer. `columnOf` gives the nodes that are columns already; what it does not give is written from its parts, so callers must
 * have made columns of everything that is deep or much shared.
 */
export function createWriter(
  dialect: Dialect,
  columnOf: (node: Node) => Written | undefined,
): Writer {
  const writer: Writer = {
    dialect,
    value: (value) => columnOf(value) ?? writeValue(value, writer),
    cond: (cond) => columnOf(cond) ?? writeCond(cond, writer),
  };
  return writer;
}

/** Either kind of node. */
export const writeNode = (node: Cond | Value, writer: Writer): Written =>
  isCond(node) ? writer.cond(node) : writer.value(node);

/** A test that may come out NULL, made never NULL: NULL is false. */
export const neutral = (fragment: Fragment, nullable: boolean, { dialect }: Writer): Written =>
  test(nullable ? dialect.isTrue(fragment) : fragment);

/** A value as an operand of anything. */
export const valueOperand = (value: Value, writer: Writer): Fragment =>
  operand(writer.value(value));
