import type { TimeUnit, Value } from "@satsuma/ir";
import { raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { spanOf } from "./duration.ts";
import { writeWideLiteral } from "./literal.ts";
import type { Writer } from "./writer.ts";
import { atom, binding, operand } from "./written.ts";
import type { Written } from "./written.ts";

type Arithmetic = Extract<Value, { kind: "arithmetic" }>;

/**
 * `left op right`. Exact numbers are reckoned in 38 digits; division and whatever holds a double is reckoned in doubles, where a
 * result that is not finite is unknown. Dates and instants move by days or durations.
 */
export function arithmetic(node: Arithmetic, writer: Writer): Written {
  const { left, right } = node;
  if (left.type.kind === "date" || left.type.kind === "instant") return moved(node, writer);
  if (node.op === "/") return quotient(node, writer);
  return left.type.kind === "approx" || right.type.kind === "approx"
    ? inDoubles(node, writer)
    : exact(node, writer);
}

function quotient({ left, right }: Arithmetic, writer: Writer): Written {
  // Divided by infinity, a number is finite again: what divides is looked at first.
  const divisor = sql`NULLIF(${double(right, writer)}, 0)`;
  const isApprox = left.type.kind === "approx" || right.type.kind === "approx";
  return isApprox
    ? checked(unchecked(left, writer), "/", divisor, writer)
    : {
        sql: sql`${double(left, writer)} / ${divisor}`,
        nullable: true,
        binding: binding.arithmetic,
      };
}

const inDoubles = ({ left, op, right }: Arithmetic, writer: Writer): Written =>
  checked(unchecked(left, writer), op, unchecked(right, writer), writer);

/** A result that is looked at once, however much was reckoned to get there. */
function checked(
  left: Fragment,
  op: Arithmetic["op"],
  right: Fragment,
  { dialect: { numbers } }: Writer,
): Written {
  const written = atom(numbers.inDoubles(left, op, right), true);
  if (!numbers.overflowIsPassedOn) return written;
  return { ...written, unchecked: sql`(${left} ${raw(op)} ${right})` };
}

/** A double to go on reckoning with. */
function unchecked(value: Value, writer: Writer): Fragment {
  return writer.value(value).unchecked ?? double(value, writer);
}

const double = (value: Value, writer: Writer): Fragment =>
  value.type.kind === "approx"
    ? operand(writer.value(value))
    : writer.dialect.numbers.toDouble(writer.value(value).sql);

function exact({ left, op, right }: Arithmetic, writer: Writer): Written {
  const [of, by] = [writer.value(left), writer.value(right)];
  const isRoomy = [left, right].some((value) => value.kind === "literal" || isWide(value));
  const first = isRoomy ? wideOperand(left, of, writer) : writer.dialect.numbers.widen(operand(of));
  return {
    sql: sql`${first} ${raw(op)} ${wideOperand(right, by, writer)}`,
    nullable: of.nullable || by.nullable,
    binding: binding.arithmetic,
  };
}

const wideOperand = (value: Value, written: Written, { dialect }: Writer): Fragment =>
  value.kind === "literal" ? writeWideLiteral(value, dialect) : operand(written);

/** True for what comes in the widest type without being asked to. */
const isWide = (value: Value): boolean =>
  value.kind === "arithmetic" || (value.kind === "aggregate" && value.fn === "sum");

/** A date or an instant, later or earlier; or the days between two dates. */
function moved(node: Arithmetic, writer: Writer): Written {
  const { left, op, right } = node;
  if (right.type.kind === "duration") return movedByDuration(node, writer);
  const [of, by] = [writer.value(left), writer.value(right)];
  const nullable = of.nullable || by.nullable;
  const { addDays, days } = writer.dialect.times;
  if (left.type.kind !== "date") throw new TypeError("only durations move an instant");
  if (right.type.kind === "date") return atom(days(operand(by), operand(of)), nullable);
  return atom(addDays(operand(of), op === "-" ? sql`-(${by.sql})` : by.sql), nullable);
}

/** Days and weeks of an instant are of 24 hours; months are of dates only. */
function movedByDuration({ left, op, right }: Arithmetic, writer: Writer): Written {
  if (right.kind !== "literal") throw new TypeError("a duration must be a constant");
  const { times } = writer.dialect;
  const of = writer.value(left);
  const sign = op === "-" ? -1 : 1;
  const { months, days, microseconds } = spanOf(String(right.value));
  if (left.type.kind === "instant") {
    if (months !== 0) throw new TypeError("months cannot be added to an instant");
    const all = BigInt(sign) * (microseconds + BigInt(days) * 86_400_000_000n);
    return atom(times.addMicroseconds(operand(of), all), of.nullable);
  }
  const start = months === 0 ? operand(of) : times.addMonths(operand(of), sign * months);
  return atom(times.addDays(start, raw(String(sign * days))), of.nullable);
}

/** So much later: a date by days and more, an instant by minutes and hours. @throws TypeError for other units */
export function later(node: Extract<Value, { kind: "plus" }>, writer: Writer): Written {
  const { value, count, unit } = node;
  const of = writer.value(value);
  const { addDays, addMicroseconds, addMonths } = writer.dialect.times;
  const step = value.type.kind === "date" ? calendarSteps[unit] : undefined;
  if (step?.days !== undefined) {
    return atom(addDays(operand(of), raw(String(step.days * count))), of.nullable);
  }
  if (step?.months !== undefined) {
    return atom(addMonths(operand(of), step.months * count), of.nullable);
  }
  const exact = value.type.kind === "instant" ? exactSteps[unit] : undefined;
  if (exact !== undefined)
    return atom(addMicroseconds(operand(of), exact * BigInt(count)), of.nullable);
  throw new TypeError(`a value of type ${value.type.kind} cannot be moved by ${unit}s`);
}

const calendarSteps: Readonly<Partial<Record<TimeUnit, { days?: number; months?: number }>>> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
};

const exactSteps: Readonly<Partial<Record<TimeUnit, bigint>>> = {
  minute: 60_000_000n,
  hour: 3_600_000_000n,
};
