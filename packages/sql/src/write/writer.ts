import { isCond } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import type { Fragment } from "../fragment.ts";
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

/** Either kind of node. */
export const writeNode = (node: Cond | Value, writer: Writer): Written =>
  isCond(node) ? writer.cond(node) : writer.value(node);

/** Either kind of node as a column of a result. */
export const writeOutput = (node: Cond | Value, writer: Writer): Fragment => {
  const written = writeNode(node, writer);
  return isCond(node) ? writer.dialect.yesNo(operand(written)) : written.sql;
};

/** A test that may come out NULL, made never NULL: NULL is false. */
export const neutral = (fragment: Fragment, nullable: boolean, { dialect }: Writer): Written =>
  test(nullable ? dialect.isTrue(fragment) : fragment);

/** A value as an operand of anything. */
export const valueOperand = (value: Value, writer: Writer): Fragment =>
  operand(writer.value(value));
