import type { Aggregate, Value } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { writeFact } from "../facts.ts";
import { eventsOf } from "../events.ts";
import type { FoundEvent } from "../found-event.ts";
import type { Finding } from "../proof.ts";
import type { Customer, EventRow } from "../row.ts";
import { instantText } from "../time/instant.ts";
import type { Proving } from "./proving.ts";

/** What values came to for a customer; constants are left out, for they come to what they say. */
export const findings = (values: readonly Value[], proving: Proving): readonly Finding[] =>
  values.filter((value) => !isConstant(value)).map((value) => finding(value, proving));

function isConstant(value: Value): boolean {
  if (value.kind === "defined" || value.kind === "negate")
    return isConstant(value.kind === "defined" ? value.of : value.value);
  return value.kind === "literal" || value.kind === "moment" || value.kind === "ago";
}

function finding(value: Value, { customer, compiler, resolving }: Proving): Finding {
  const resolved = resolving?.resolver.value(value, resolving.timezone) ?? value;
  const datum = compiler.value(resolved)({ customer });
  const of = aggregateOf(resolved);
  return {
    value,
    ...(datum !== undefined && { fact: writeFact(datum) }),
    ...(of && { events: eventsFound(of, customer, compiler) }),
  };
}

/** The aggregate a value is, or is the time since. */
function aggregateOf(value: Value): Aggregate | undefined {
  if (value.kind === "aggregate") return value;
  if (value.kind === "defined") return aggregateOf(value.of);
  if (value.kind === "elapsed" || value.kind === "default" || value.kind === "localDate")
    return aggregateOf(value.value);
  return undefined;
}

function eventsFound(
  aggregate: Aggregate,
  customer: Customer,
  compiler: Compiler,
): NonNullable<Finding["events"]> {
  const events = eventsOf(aggregate, compiler)(customer);
  const last = events.at(-1);
  const key = compiler.stage.world.catalogue.events[aggregate.event]?.key;
  return { count: events.length, ...(last && { last: eventFound(last, key) }) };
}

/** One event as a proof names it. @param keyField the field that tells events apart; absent when there is none */
export function eventFound({ time, facts }: EventRow, keyField: string | undefined): FoundEvent {
  const key = keyField === undefined ? undefined : facts[keyField];
  return { time: instantText(time), ...(key !== undefined && { key }) };
}
