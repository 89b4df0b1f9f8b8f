import type { Cond, Step } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { follows, lengthOf } from "../conditions/sequence.ts";
import { eventsOf } from "../events.ts";
import type { FoundEvent } from "../found-event.ts";
import type { Customer, EventRow } from "../row.ts";
import { nanosecondsOf } from "../time/instant.ts";
import type { Leg, Trail } from "../trail.ts";
import { eventFound } from "./findings.ts";

type Sequence = Extract<Cond, { kind: "sequence" }>;

/** An event that the steps before it lead to, and the latest one it can have come from. */
interface Reached {
  readonly row: EventRow;
  readonly found: FoundEvent;
  readonly from?: Reached;
}

/** How far a customer's events follow the steps. @param node resolved: its as-of is known */
export function trailOf(node: Sequence, customer: Customer, compiler: Compiler): Trail {
  const legs: Leg[] = [];
  let reached: readonly Reached[] = [];
  for (const [i, step] of node.steps.entries()) {
    const window = i === 0 ? node.window : ({ kind: "bounds" } as const);
    const rows = eventsOf({ ...step, window }, compiler)(customer);
    const before = reached;
    const fates = step.absent ? before.map((one) => fateOf(one, rows, step, node.asOf)) : [];
    reached = step.absent
      ? before.filter((_, j) => fates[j] === "kept")
      : stepsOn(i === 0 ? undefined : before, rows, step, compiler);
    const last = reached.at(-1)?.found;
    const open = fates.filter((fate) => fate === "open").length;
    legs.push({ step, count: reached.length, open, ...(last && { last }) });
    if (last === undefined) return { legs };
  }
  return { legs, example: chain(reached.at(-1)) };
}

/** The events of a step that follow one that was reached; all of them where the step is the first. */
function stepsOn(
  before: readonly Reached[] | undefined,
  rows: readonly EventRow[],
  step: Step,
  { stage }: Compiler,
): readonly Reached[] {
  const key = stage.world.catalogue.events[step.event]?.key;
  const within = step.within && lengthOf(step.within);
  let next = 0;
  return rows.flatMap((row): readonly Reached[] => {
    const found = eventFound(row, key);
    if (before === undefined) return [{ row, found }];
    // Both are by time, so the latest one before this event is never earlier than the one before the last event.
    while ((before[next]?.row.time ?? row.time) < row.time) next += 1;
    const from = before[next - 1];
    if (!from || (within !== undefined && row.time > from.row.time + within)) return [];
    return [{ row, found, from }];
  });
}

type Fate = "kept" | "followed" | "open";

/** What a step that must not happen makes of an event. */
function fateOf({ row }: Reached, rows: readonly EventRow[], step: Step, asOf?: string): Fate {
  if (asOf === undefined) throw new TypeError("a sequence must be resolved: it has no as-of");
  const within = step.within && lengthOf(step.within);
  const times = rows.map(({ time }) => time);
  if (follows(times, row.time, within)) return "followed";
  return within === undefined || row.time + within <= nanosecondsOf(asOf) ? "kept" : "open";
}

const chain = (last: Reached | undefined): readonly FoundEvent[] =>
  last === undefined ? [] : [...chain(last.from), last.found];
