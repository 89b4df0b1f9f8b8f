import type { Value } from "@satsuma/ir";
import { join } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Writer } from "./writer.ts";
import { atom, operand } from "./written.ts";
import type { Written } from "./written.ts";

/**
 * Values of which an expression gives one or another. Exact numbers are brought to one type first: engines that choose a type by
 * themselves may choose one with fewer decimal places than a value has, and round it without a word. Beside a double, all are.
 */
export function writeAlternatives(values: readonly Value[], writer: Writer): Written[] {
  const written = values.map((value) => writer.value(value));
  const { literals, numbers } = writer.dialect;
  if (needDoubles(values)) {
    return written.map((value, i) =>
      isExact(values[i]) ? atom(numbers.toDouble(value.sql), value.nullable) : value,
    );
  }
  if (!needOneType(values)) return written;
  const changing = written.filter((_, i) => values[i]?.kind !== "literal").map(operand);
  const room = literals.wide(`0${fraction(values)}`);
  const like = join([...distinct(changing), room], " + ");
  return written.map((value) => atom(numbers.inTypeOf(value.sql, like), value.nullable));
}

/** The same of two values. */
export function writeTwo(first: Value, second: Value, writer: Writer): [Written, Written] {
  const [one, other] = writeAlternatives([first, second], writer);
  if (one === undefined || other === undefined) throw new RangeError("two values must come out");
  return [one, other];
}

/** True when the values may differ in how many decimal places their types have. */
export function needOneType(values: readonly Value[]): boolean {
  if (!values.every(isExact)) return false;
  const changing = values.filter(({ kind }) => kind !== "literal");
  return changing.length > 1 || (changing.length === 1 && fraction(values) !== "");
}

const isExact = (value: Value | undefined): boolean =>
  value?.type.kind === "number" || value?.type.kind === "money";

/** True for exact numbers beside doubles, for which some engines know no common type. */
const needDoubles = (values: readonly Value[]): boolean =>
  values.some(isExact) && values.some(({ type }) => type.kind === "approx");

/** A point and as many zeros as the constants have decimal places at most; nothing when all are whole. */
function fraction(values: readonly Value[]): string {
  const places = values.map((value) =>
    value.kind === "literal" ? (String(value.value).split(".")[1]?.length ?? 0) : 0,
  );
  const most = Math.max(0, ...places);
  return most === 0 ? "" : `.${"0".repeat(most)}`;
}

/** Columns that are named twice are needed once. */
function distinct(fragments: readonly Fragment[]): Fragment[] {
  return [...new Map(fragments.map((of) => [JSON.stringify(of.pieces), of])).values()];
}
