import type { DatePart, FunctionName, Value } from "@satsuma/ir";
import { join, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { arithmetic, later } from "./arithmetic.ts";
import { plainText, weekdays } from "./comparisons.ts";
import { elapsed } from "./elapsed.ts";
import { writeLiteral } from "./literal.ts";
import { writeAlternatives, writeTwo } from "./one-type.ts";
import type { Writer } from "./writer.ts";
import { atom, binding, operand } from "./written.ts";
import type { Written } from "./written.ts";

type OfKind<Kind> = Extract<Value, { kind: Kind }>;

/** One writer per kind of value. Unknown comes out as NULL. */
const writers: {
  readonly [Kind in Value["kind"]]: (value: OfKind<Kind>, writer: Writer) => Written;
} = {
  literal: (literal, { dialect }) => atom(writeLiteral(literal, dialect), false),
  arithmetic,
  negate: ({ value }, writer) => {
    const of = writer.value(value);
    return { sql: sql`-(${of.sql})`, nullable: of.nullable, binding: binding.arithmetic };
  },
  default: ({ value, fallback }, writer) => {
    const [of, instead] = writeTwo(value, fallback, writer);
    return of.nullable ? atom(sql`COALESCE(${of.sql}, ${instead.sql})`, instead.nullable) : of;
  },
  elapsed,
  part: (node, writer) => {
    const of = writer.value(node.value);
    const time = isInstant(node.value) ? local(node, of, writer) : operand(of);
    return atom(partOf(node.part, time, writer), of.nullable);
  },
  call,
  localDate: (node, writer) => {
    const of = writer.value(node.value);
    return atom(writer.dialect.times.date(local(node, of, writer)), of.nullable);
  },
  plus: later,
  case: branched,
  truth: ({ of }, writer) => atom(writer.dialect.yesNo(operand(writer.cond(of))), false),
  defined: ({ of }, writer) => writer.value(of),
  aggregate: notAColumn,
  attribute: notAColumn,
  key: notAColumn,
  field: notAColumn,
  stored: notAColumn,
  ago: notAColumn,
  moment: notAColumn,
  anniversary: notAColumn,
  percentile: notAColumn,
  trait: notAColumn,
  feature: notAColumn,
};

/** A value as SQL. @throws TypeError for what is neither a column at hand nor computed from one */
export function writeValue(value: Value, writer: Writer): Written {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each writer takes the kind it is listed under
  const write = writers[value.kind] as (value: Value, writer: Writer) => Written;
  return write(value, writer);
}

/** Rounding makes a double exact; where the tree says that it stays one, it does. */
function call({ fn, args, type }: OfKind<"call">, writer: Writer): Written {
  const written = functions[fn](args, writer);
  return fn === "round" && type.kind === "approx"
    ? atom(writer.dialect.numbers.toDouble(written.sql), written.nullable)
    : written;
}

const isInstant = (value: Value): boolean => value.type.kind === "instant";

/** The first value whose condition holds. */
function branched({ when, values, otherwise }: OfKind<"case">, writer: Writer): Written {
  const all = otherwise === undefined ? values : [...values, otherwise];
  const written = writeAlternatives(all, writer);
  const rest = otherwise === undefined ? undefined : written.at(-1);
  const branches = when.map((cond, i) => {
    const value = written[i];
    if (value === undefined) throw new RangeError("a case must have a value for every condition");
    return sql`WHEN ${writer.cond(cond).sql} THEN ${value.sql}`;
  });
  if (branches.length === 0) return rest ?? atom(raw("NULL"), true);
  const end = rest ? sql` ELSE ${rest.sql}` : raw("");
  const nullable = rest === undefined || written.some((value) => value.nullable);
  return atom(sql`CASE ${join(branches, " ")}${end} END`, nullable);
}

/** Wall-clock time of an instant. @throws TypeError when the zone is not filled in */
function local(
  { kind, timezone }: OfKind<"part" | "localDate">,
  instant: Written,
  { dialect }: Writer,
): Fragment {
  if (timezone === undefined) throw new TypeError(`${kind} must be resolved: it has no zone`);
  return dialect.times.local(operand(instant), timezone);
}

function partOf(part: DatePart, time: Fragment, { dialect }: Writer): Fragment {
  const number = dialect.times.parts[part](time);
  if (part !== "weekday") return number;
  const names = weekdays.map((name, i) => raw(`WHEN ${i + 1} THEN '${name}'`));
  return sql`CASE ${number} ${join(names, " ")} END`;
}

const functions: Readonly<
  Record<FunctionName, (args: readonly Value[], writer: Writer) => Written>
> = {
  lower: ([text], writer) => ofText(text, writer, writer.dialect.texts.fold),
  trim: ([text], writer) => ofText(text, writer, writer.dialect.texts.trim),
  length: ([text], writer) => ofText(text, writer, writer.dialect.texts.length),
  abs: ([value], writer) => ofOne(value, writer, writer.dialect.numbers.abs),
  round: ([value, places], writer) => {
    const { roundApprox, roundExact, widen } = writer.dialect.numbers;
    const isApprox = value?.type.kind === "approx";
    const to = wholeConstant(places);
    // Engines leave integers alone when they are to be rounded to tens.
    return ofOne(value, writer, (number) =>
      isApprox ? roundApprox(number, to) : roundExact(to < 0 ? widen(number) : number, to),
    );
  },
  smaller: (args, writer) => ofTwo(args, writer, writer.dialect.numbers.smaller),
  larger: (args, writer) => ofTwo(args, writer, writer.dialect.numbers.larger),
  exp: ([value], writer) => ofDouble(value, writer, writer.dialect.numbers.exp),
  ln: ([value], writer) => ofDouble(value, writer, writer.dialect.numbers.ln),
  sqrt: ([value], writer) => ofDouble(value, writer, writer.dialect.numbers.squareRoot),
  point: () => {
    throw new TypeError("a point is two numbers and not one column");
  },
};

type Writes = (value: Fragment) => Fragment;

function ofText(text: Value | undefined, writer: Writer, write: Writes): Written {
  const of = plainText(present(text), writer);
  return atom(write(operand(of)), of.nullable);
}

function ofOne(value: Value | undefined, writer: Writer, write: Writes): Written {
  const of = writer.value(present(value));
  return atom(write(operand(of)), of.nullable);
}

/** Unknown where the function has no finite value. */
function ofDouble(value: Value | undefined, writer: Writer, write: Writes): Written {
  const of = writer.value(present(value));
  return atom(write(writer.dialect.numbers.toDouble(operand(of))), true);
}

function ofTwo(
  [first, second]: readonly Value[],
  writer: Writer,
  write: (first: Fragment, second: Fragment) => Fragment,
): Written {
  const [left, right] = writeTwo(present(first), present(second), writer);
  return atom(write(operand(left), operand(right)), left.nullable || right.nullable);
}

function present(argument: Value | undefined): Value {
  if (argument === undefined) throw new TypeError("a function must have all its arguments");
  return argument;
}

/** @throws RangeError unless the value is a whole number written as a constant */
function wholeConstant(value: Value | undefined): number {
  if (value === undefined) return 0;
  const written = value.kind === "negate" ? value.value : value;
  const number = written.kind === "literal" ? Number(written.value) : Number.NaN;
  if (!Number.isInteger(number) || Math.abs(number) > 22) {
    throw new RangeError("round must be to a constant number of places, at most 22");
  }
  return value.kind === "negate" ? -number : number;
}

function notAColumn(value: Value): never {
  throw new TypeError(`there is no column for a value of kind ${value.kind} here`);
}
