import { children } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import { dayFrom } from "../calendar.ts";
import type { Evaluator, Placed } from "../evaluator.ts";
import type { Person } from "../person.ts";
import { elapsedInstants } from "./elapsed-instants.ts";
import { eventInstants } from "./event-instants.ts";
import { everyDay } from "./every-day.ts";
import type { Looking, Stretch } from "./looking.ts";
import { anniversaries, datesOf } from "./times-of.ts";
import { windowInstants } from "./window-instants.ts";

/**
 * The instants at which a condition may begin or cease to hold while nothing happens but time passing, earliest first: when an
 * event happened, when it leaves a window or comes into one, when so many days are over, when a deadline ends, when a calendar
 * period begins. At each the change may be at the instant itself or just after it; between two of them nothing changes. Values
 * that follow the clock in ways this does not take apart are looked at every midnight for 400 days before and after `at`.
 */
export function criticalInstants(
  { cond, timezone }: Placed,
  person: Person,
  { evaluator, at, stretch }: { evaluator: Evaluator; at: bigint; stretch: Stretch },
): readonly bigint[] {
  const found = new Set<bigint>();
  const place = {
    timezone: timezone ?? evaluator.clock.timezone,
    weekStart: evaluator.clock.weekStart,
    midnights: evaluator.midnights,
  };
  visit(cond, { evaluator, person, at, place, stretch, found });
  const { after, until } = stretch;
  return [...found]
    .filter((instant) => instant > after && instant <= until)
    .sort((a, b) => (a < b ? -1 : Number(a > b)));
}

function visit(node: Node, looking: Looking): void {
  switch (node.kind) {
    case "member":
      return visit(node.of, inZone(looking, node.timezone));
    case "compare":
      return visitTest([node.left, node.right], looking);
    case "between":
      return visitTest([node.value, node.low, node.high], looking);
    case "in":
      return visitTest([node.value, ...node.set], looking);
    case "known":
      return visit(timeBehind(node.value), looking);
    case "inWindow":
      visit(node.value, looking);
      return inWindow(node, looking);
    case "aggregate":
      return eventInstants(node, node.window, looking);
    case "sequence":
      for (const [i, step] of node.steps.entries())
        eventInstants(step, i === 0 ? node.window : { kind: "ever" }, looking);
      return;
    case "ago":
    case "moment":
      return everyDay(looking);
    case "elapsed":
      visit(node.value, looking);
      return everyDay(looking);
    default:
      for (const part of children(node)) visit(part, looking);
  }
}

/** Time elapsed is known whenever what it is measured from is, however much it is. */
function timeBehind(value: Value): Value {
  if (value.kind === "defined") return timeBehind(value.of);
  return value.kind === "elapsed" ? value.value : value;
}

/** A date is in a window that follows the clock from when it is reached, too; an anniversary comes round every year. */
function inWindow({ value, window }: Extract<Cond, { kind: "inWindow" }>, looking: Looking): void {
  const dates = datesOf(value, looking);
  const isAnnual = value.type.kind === "annual date";
  const times = isAnnual ? dates?.flatMap((time) => anniversaries(time, looking)) : dates;
  for (const time of times ?? []) {
    looking.found.add(time);
    looking.found.add(dayFrom(time, 1, looking.place));
  }
  windowInstants(window, times, looking);
}

/** What is measured against the clock changes where it meets what it is held against. */
function visitTest(operands: readonly Value[], looking: Looking): void {
  for (const operand of operands) {
    const others = operands.filter((other) => other !== operand);
    if (!meets(operand, others, looking)) visit(operand, looking);
  }
}

/** True where it was taken apart as a whole. */
function meets(operand: Value, others: readonly Value[], looking: Looking): boolean {
  switch (operand.kind) {
    case "defined":
      return meets(operand.of, others, looking);
    case "default":
      visit(operand.fallback, looking);
      return meets(operand.value, others, looking);
    case "elapsed":
      visit(operand.value, looking);
      elapsedInstants(operand, others, looking);
      return true;
    case "ago":
    case "moment":
      windowInstants({ kind: "since", at: operand }, datesOfAll(others, looking), looking);
      return true;
    default:
      return false;
  }
}

function datesOfAll(values: readonly Value[], looking: Looking): readonly bigint[] | undefined {
  const found = values.map((value) => datesOf(value, looking));
  return found.includes(undefined) ? undefined : found.flatMap((dates) => dates ?? []);
}

/** A segment is resolved in its own zone, or in the project's, wherever it is used. */
const inZone = (looking: Looking, timezone: string | undefined): Looking => ({
  ...looking,
  place: { ...looking.place, timezone: timezone ?? looking.evaluator.clock.timezone },
});
