import type { Node } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { writeCond } from "./conditions.ts";
import { writeValue } from "./values.ts";
import type { Writer } from "./writer.ts";
import type { Written } from "./written.ts";

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
