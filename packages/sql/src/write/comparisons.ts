import { foldCase } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import { raw, sql } from "../fragment.ts";
import { neutral } from "./writer.ts";
import type { Writer } from "./writer.ts";
import { atom, operand, test } from "./written.ts";
import type { Written } from "./written.ts";

type OfKind<Kind> = Extract<Cond, { kind: Kind }>;
type Operator = OfKind<"compare">["op"];

const signs: Readonly<Record<Operator, string>> = { eq: "=", lt: "<", le: "<=", gt: ">", ge: ">=" };

/** `left op right`. */
export function comparison(cond: OfKind<"compare">, writer: Writer): Written {
  const { left, op, right } = cond;
  const weekday = op === "eq" ? weekdayTest(left, [right], writer) : undefined;
  const special = weekday ?? zeroTest(cond, writer);
  if (special) return special;
  const [of, by] = [beside(left, right, writer), beside(right, left, writer)];
  const compared = sql`${operand(of)} ${raw(signs[op])} ${operand(by)}`;
  return neutral(compared, of.nullable || by.nullable, writer);
}

/** `low <= value <= high`. */
export function between({ value, low, high }: OfKind<"between">, writer: Writer): Written {
  const [of, from, to] = [writer.value(value), writer.value(low), writer.value(high)];
  return neutral(
    sql`${operand(of)} BETWEEN ${operand(from)} AND ${operand(to)}`,
    of.nullable || from.nullable || to.nullable,
    writer,
  );
}

/** The value is one of a set. */
export function membership({ value, set, fold }: OfKind<"in">, writer: Writer): Written {
  const weekday = weekdayTest(value, set, writer);
  if (weekday) return weekday;
  const of = fold ? folded(value, writer) : beside(value, set[0] ?? value, writer);
  const items = set.map((item) => (fold ? folded(item, writer) : beside(item, value, writer)));
  const list = items.map((item) => item.sql);
  return neutral(
    writer.dialect.oneOf(operand(of), list, value.type.kind),
    of.nullable || items.some(({ nullable }) => nullable),
    writer,
  );
}

/** Text with the letters of the fold table replaced; for a constant that is done here. */
export function folded(value: Value, writer: Writer): Written {
  if (value.kind === "literal" && typeof value.value === "string") {
    return writer.value({ ...value, value: foldCase(value.value) });
  }
  const text = plainText(value, writer);
  return atom(writer.dialect.texts.fold(operand(text)), text.nullable);
}

/** A text as the engine's plain text type, for functions of texts. */
export function plainText(value: Value, writer: Writer): Written {
  const written = writer.value(value);
  if (value.kind === "literal") return written;
  return atom(writer.dialect.texts.asText(written.sql), written.nullable);
}

/**
 * A comparison of a count or a sum with a constant. Where there are no events the column is NULL and stands for 0; rather than
 * mending every row before it is compared, the comparison is written so that NULL comes out as 0 would.
 */
function zeroTest({ left, op, right }: OfKind<"compare">, writer: Writer): Written | undefined {
  if (left.kind !== "aggregate" || right.kind !== "literal") return undefined;
  const { orZero } = writer.value(left);
  if (orZero === undefined) return undefined;
  const by = operand(writer.value(right));
  if (!holdsForZero[op](Number(right.value))) {
    return neutral(sql`${orZero} ${raw(signs[op])} ${by}`, true, writer);
  }
  const contrary = opposite[op];
  if (contrary === undefined) return undefined;
  return test(writer.dialect.isNotTrue(sql`${orZero} ${raw(signs[contrary])} ${by}`));
}

const holdsForZero: Readonly<Record<Operator, (limit: number) => boolean>> = {
  eq: (limit) => limit === 0,
  lt: (limit) => limit > 0,
  le: (limit) => limit >= 0,
  gt: (limit) => limit < 0,
  ge: (limit) => limit <= 0,
};

const opposite: Readonly<Partial<Record<Operator, Operator>>> = {
  lt: "ge",
  le: "gt",
  gt: "le",
  ge: "lt",
};

/** A value that is to be held against another: constant text takes the type of a column it is compared with. */
function beside(value: Value, other: Value, writer: Writer): Written {
  const isText = value.type.kind === "text" || value.type.kind === "enum";
  if (value.kind !== "literal" || !isText || !columnKinds.has(other.kind)) {
    return writer.value(value);
  }
  const column = operand(writer.value(other));
  return atom(writer.dialect.literals.textFor(String(value.value), column), true);
}

const columnKinds: ReadonlySet<string> = new Set<Value["kind"]>([
  "attribute",
  "field",
  "key",
  "stored",
  "aggregate",
]);

/** In the order of their ISO numbers, from 1. */
export const weekdays: readonly string[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

/** A weekday is compared by its number: making a text for every row would cost ten times as much. */
function weekdayTest(value: Value, names: readonly Value[], writer: Writer): Written | undefined {
  if (value.kind !== "part" || value.part !== "weekday") return undefined;
  const numbers = names.map((name) =>
    name.kind === "literal" ? 1 + weekdays.indexOf(String(name.value)) : undefined,
  );
  if (numbers.includes(undefined)) return undefined;
  const of = writer.value(value.value);
  const number = writer.dialect.times.parts.weekday(operand(of));
  return neutral(sql`${number} IN (${raw(numbers.join(", "))})`, of.nullable, writer);
}
