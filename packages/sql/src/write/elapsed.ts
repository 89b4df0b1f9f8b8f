import type { Value } from "@satsuma/ir";
import { raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { firstMicrosecondFrom, timestampText } from "../plan/microseconds.ts";
import { localClock } from "../plan/local-clock.ts";
import type { LocalClock } from "../plan/local-clock.ts";
import type { Writer } from "./writer.ts";
import { atom, operand } from "./written.ts";
import type { Written } from "./written.ts";

type Elapsed = Extract<Value, { kind: "elapsed" }>;

/**
 * Complete units between a value and as-of, rounded down. Days are local; months, quarters and years are complete by year, month
 * and day, so that someone born on 29 February is a year older on 1 March.
 */
export function elapsed(node: Elapsed, writer: Writer): Written {
  const of = writer.value(node.value);
  return atom(writers[node.unit](node, operand(of), writer), of.nullable);
}

const writers: Readonly<
  Record<Elapsed["unit"], (node: Elapsed, of: Fragment, writer: Writer) => Fragment>
> = {
  minute: (node, of, writer) => inMicroseconds(node, of, { writer, by: 60_000_000 }),
  hour: (node, of, writer) => inMicroseconds(node, of, { writer, by: 3_600_000_000 }),
  day: inDays,
  week: (node, of, writer) => writer.dialect.numbers.floorDivide(inDays(node, of, writer), 7),
  month: inMonths,
  quarter: (node, of, writer) => writer.dialect.numbers.floorDivide(inMonths(node, of, writer), 3),
  year: (node, of, writer) => writer.dialect.numbers.floorDivide(inMonths(node, of, writer), 12),
};

function inDays(node: Elapsed, of: Fragment, { dialect }: Writer): Fragment {
  const today = dialect.literals.date(asOfClock(node).date);
  return node.direction === "since" ? dialect.times.days(of, today) : dialect.times.days(today, of);
}

function inMonths(node: Elapsed, of: Fragment, { dialect }: Writer): Fragment {
  const { date } = asOfClock(node);
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const { parts } = dialect.times;
  const there = sql`(${parts.year(of)} * 12 + ${parts.month(of)})`;
  const here = raw(String(year * 12 + month));
  return node.direction === "since"
    ? sql`(${here} - ${there} - CASE WHEN ${parts.day(of)} > ${raw(String(day))} THEN 1 ELSE 0 END)`
    : sql`(${there} - ${here} - CASE WHEN ${parts.day(of)} < ${raw(String(day))} THEN 1 ELSE 0 END)`;
}

/** Exact between instants; between a date and as-of, as clocks on a wall show it. */
function inMicroseconds(
  node: Elapsed,
  of: Fragment,
  { writer, by }: { readonly writer: Writer; readonly by: number },
): Fragment {
  const { dialect } = writer;
  const isSince = node.direction === "since";
  if (node.value.type.kind === "instant") {
    const asOf = dialect.literals.instant(timestampText(firstMicrosecondFrom(present(node.asOf))));
    const { microseconds } = dialect.times;
    const apart = isSince ? microseconds(of, asOf) : microseconds(asOf, of);
    return dialect.numbers.floorDivide(apart, by);
  }
  const { sinceMidnight } = asOfClock(node);
  const shift = raw(isSince ? `+ ${sinceMidnight}` : `- ${sinceMidnight}`);
  const days = inDays(node, of, writer);
  return dialect.numbers.floorDivide(sql`(${days} * 86400000000 ${shift})`, by);
}

const asOfClock = ({ asOf, timezone }: Elapsed): LocalClock =>
  localClock(present(asOf), present(timezone));

function present(resolved: string | undefined): string {
  if (resolved === undefined) throw new TypeError("elapsed time must be resolved: it has no as-of");
  return resolved;
}
