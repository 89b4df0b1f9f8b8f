import type { Column, ValueType } from "@satsuma/model";
import { startTail } from "./start-condition.ts";
import type { Tail } from "./tails.ts";

/** The other values of a tail, as they are written. */
export function operands(tail: Tail, text: string): readonly string[] {
  switch (tail.kind) {
    case "equals":
    case "order":
    case "contains":
    case "starts":
    case "ends":
    case "matches":
      return [slice(tail.other.span, text)];
    case "in":
    case "containsOf":
      return tail.items.map(({ span }) => slice(span, text));
    case "between":
      return [slice(tail.low.span, text), slice(tail.high.span, text)];
    default:
      return [];
  }
}

const slice = ({ start, end }: Tail["span"], text: string): string => text.slice(start, end);

/** A tail that tests for something, with the values there were as far as it has a place for them. */
export function tailText(
  test: string,
  values: readonly string[],
  type: ValueType | undefined,
  column: Column | undefined,
): string {
  const [first = startValue(type, column), second = first] = values;
  if (test === "is known" || test === "is unknown") return test;
  if (test === "within" || test === "not within") return `${test} 10 km of point(52.52, 13.40)`;
  if (test === "in" || test === "not in" || test.endsWith(" of"))
    return `${test} (${(values.length === 0 ? [first] : values).join(", ")})`;
  if (test.endsWith("matches")) return `${test} ${first.startsWith('"') ? first : '"*"'}`;
  if (test === "between" || test === "not between") return `${test} ${first} and ${second}`;
  return `${test} ${first}`;
}

/** A value to begin with: what the tail to begin with has after its first word. */
const startValue = (type: ValueType | undefined, column: Column | undefined): string => {
  const tail = startTail(type, column);
  return tail.startsWith("is known") ? '""' : tail.slice(tail.indexOf(" ") + 1);
};
