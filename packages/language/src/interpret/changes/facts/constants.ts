import { walk } from "@satsuma/ir";
import type { Literal, Node } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";

/** The constants below some nodes. */
export const constantsIn = (...roots: readonly Node[]): readonly Literal[] =>
  [...walk(...roots)].filter((node) => node.kind === "literal");

/** Those of a kind, as they are written. */
export const constantsOf = (kind: ValueType["kind"], of: readonly Literal[]): string[] =>
  of.flatMap(({ type, value }) => (type.kind === kind && typeof value === "string" ? [value] : []));
