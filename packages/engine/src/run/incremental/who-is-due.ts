import { and, between, children, literal, not, or, rewriter } from "@satsuma/ir";
import type { Aggregate, Bound, Cond, Node, Step, TimeUnit, Value, Window } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { Temporal } from "temporal-polyfill";
import { isBefore } from "../segment-as-of.ts";
import { eventNodes, hasEvents } from "./event-nodes.ts";
import type { EventNode } from "./event-nodes.ts";
import { meaning, meaningBesideEvents } from "./same-node.ts";

/**
 * Whom a segment may have gained or lost only because time passed: customers with an event for which a condition about single
 * events holds, and customers for whom one about their own columns holds. It may name too many, and never too few.
 */
export interface Due {
  readonly events: readonly DueEvents[];
  readonly customers: readonly Cond[];
}

interface DueEvents {
  readonly event: string;
  /** Sees the fields of one event. */
  readonly cond: Cond;
}

/** A condition as of an instant: resolved, and with nothing in it about other customers. */
export interface Resolved {
  readonly cond: Cond;
  /** ISO instant. */
  readonly asOf: string;
}

/**
 * Whom a condition may judge otherwise at a later (or earlier) instant though nothing about them changed. The two trees are walked
 * side by side: where a window moved, those with an event between its old and its new ends; where a test of one event's time
 * against the clock moved, those with an event that it judges otherwise; where nothing but a customer's own columns is looked
 * at, those whom the two conditions judge otherwise. Undefined where it cannot be told, and everybody must be asked.
 */
export function whoIsDue(
  before: Resolved,
  after: Resolved,
  events: Catalogue["events"],
): Due | undefined {
  const search: Search = {
    before: before.asOf,
    after: after.asOf,
    times: events,
    events: [],
    customers: [],
  };
  return isTold(before.cond, after.cond, search)
    ? { events: search.events, customers: search.customers }
    : undefined;
}

interface Search {
  readonly before: string;
  readonly after: string;
  readonly times: Catalogue["events"];
  readonly events: DueEvents[];
  readonly customers: Cond[];
}

/** Notes whom two conditions may judge otherwise; false when that cannot be told. */
function isTold(before: Cond, after: Cond, search: Search): boolean {
  if (!hasEvents(before) && !hasEvents(after)) {
    if (meaning(before) !== meaning(after)) search.customers.push(differ(before, after));
    return true;
  }
  if (meaningBesideEvents(before) === meaningBesideEvents(after))
    return arePairs(eventNodes(before), eventNodes(after), (one, other) =>
      isMoved(one, other, search),
    );
  const [parts, others] = [conditionsOf(before), conditionsOf(after)];
  if (before.kind === after.kind && parts && others)
    return arePairs(parts, others, (one, other) => isTold(one, other, search));
  return isTurnedByOneEvent(before, after, search);
}

const differ = (one: Cond, other: Cond): Cond => or(and(one, not(other)), and(other, not(one)));

function arePairs<Member>(
  before: readonly Member[],
  after: readonly Member[],
  isFine: (one: Member, other: Member) => boolean,
): boolean {
  return before.length === after.length && before.every((one, i) => isFine(one, after[i]!));
}

/** The conditions that a condition is put together of; undefined for one that is put together of values. */
function conditionsOf(cond: Cond): readonly Cond[] | undefined {
  switch (cond.kind) {
    case "and":
    case "or":
    case "atLeast":
    case "periods":
      return cond.of;
    case "not":
    case "member":
    case "definedCond":
      return [cond.of];
    default:
      return undefined;
  }
}

function isMoved(before: EventNode, after: EventNode, search: Search): boolean {
  if (before.kind === "aggregate" && after.kind === "aggregate")
    return isAggregateMoved(before, after, search);
  if (before.kind === "sequence" && after.kind === "sequence")
    return isSequenceMoved(before, after, search);
  return false;
}

function isAggregateMoved(before: Aggregate, after: Aggregate, search: Search): boolean {
  const { window: from, ...one } = before;
  const { window: to, ...other } = after;
  return (
    JSON.stringify(one, withoutRemarks) === JSON.stringify(other, withoutRemarks) &&
    isWindowMoved(before.event, { from, to }, search)
  );
}

const withoutRemarks = (key: string, value: unknown): unknown =>
  key === "span" || key === "nullable" ? undefined : value;

/** Whom a window that moved matters to: those with an event between where an end was and where it is. */
function isWindowMoved(
  event: string,
  { from, to }: { readonly from: Window; readonly to: Window },
  search: Search,
): boolean {
  if (from.kind !== "bounds" || to.kind !== "bounds") return false;
  if (!isLowMoved(event, from.low, to.low, search)) return false;
  const [end, newEnd] = [endOf(from.high, search.before), endOf(to.high, search.after)];
  slice(event, end, newEnd, search);
  return isConstant(from.high) && isConstant(to.high)
    ? true
    : isSameBound(from.high, to.high, search);
}

function isLowMoved(
  event: string,
  before: Bound | undefined,
  after: Bound | undefined,
  search: Search,
): boolean {
  if (before === undefined || after === undefined) return before === after;
  const [from, to] = [instantOf(before), instantOf(after)];
  if (from === undefined || to === undefined) return isSameBound(before, after, search);
  slice(event, from, to, search);
  return true;
}

/** An end that differs by customer: it must be said alike, and what it is worked out from may have moved. */
function isSameBound(before: Bound | undefined, after: Bound | undefined, search: Search): boolean {
  if (before === undefined || after === undefined) return false;
  return (
    meaningBesideEvents(before) === meaningBesideEvents(after) &&
    arePairs(eventNodes(before), eventNodes(after), (one, other) => isMoved(one, other, search))
  );
}

const isConstant = (bound: Bound | undefined): boolean =>
  bound === undefined || instantOf(bound) !== undefined;

const instantOf = ({ value }: Bound): string | undefined =>
  value.kind === "literal" && value.type.kind === "instant" ? String(value.value) : undefined;

/** Where events stop to count: nothing at or after the instant itself does. */
function endOf(high: Bound | undefined, asOf: string): string {
  const end = high && instantOf(high);
  return end !== undefined && isBefore(end, asOf) ? end : asOf;
}

/** Besides its first window and what has happened by now, a sequence depends on the time that a `then no` leaves. */
function isSequenceMoved(
  before: Extract<Cond, { kind: "sequence" }>,
  after: Extract<Cond, { kind: "sequence" }>,
  search: Search,
): boolean {
  const [first] = before.steps;
  if (first === undefined) return false;
  const steps = before.steps.map(meaning).join();
  if (steps !== after.steps.map(meaning).join()) return false;
  for (const { event } of before.steps) slice(event, search.before, search.after, search);
  before.steps.forEach((step, i) => deadline(step, before.steps.slice(0, i), search));
  return isWindowMoved(first.event, { from: before.window, to: after.window }, search);
}

function deadline(step: Step, earlier: readonly Step[], search: Search): void {
  const { within, absent } = step;
  const last = earlier.findLast((each) => !each.absent);
  if (!absent || within === undefined || last === undefined) return;
  const minutes = within.count * (minutesIn[within.unit] ?? 0);
  const back = (asOf: string): string =>
    Temporal.Instant.from(asOf).subtract({ minutes }).toString();
  slice(last.event, back(search.before), back(search.after), search);
}

/** Between events a day is 24 hours; longer units than weeks are not asked for. */
const minutesIn: Readonly<Partial<Record<TimeUnit, number>>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
};

/** Events of a stretch of time, both ends included. */
function slice(event: string, one: string, other: string, search: Search): void {
  if (Temporal.Instant.compare(one, other) === 0) return;
  const [from, to] = isBefore(one, other) ? [one, other] : [other, one];
  const instant = (text: string): Value => literal({ kind: "instant" }, text);
  const cond = between(timeOf(event, search.times), instant(from), instant(to));
  search.events.push({ event, cond });
}

function timeOf(event: string, times: Catalogue["events"]): Value {
  const table = times[event];
  if (table === undefined) throw new RangeError(`event must be in the catalogue, got ${event}`);
  return { kind: "field", event, name: table.time, type: { kind: "instant" }, nullable: false };
}

/**
 * A test of a value that one event gives, against the clock: it turns for those only who have an event of which the test of that event
 * alone turns. All that is between the event and the test must be unknown when there is no event.
 */
function isTurnedByOneEvent(before: Cond, after: Cond, search: Search): boolean {
  const [one, ...others] = eventNodes(before);
  const [other, ...more] = eventNodes(after);
  if (one?.kind !== "aggregate" || other?.kind !== "aggregate" || others.length + more.length > 0)
    return false;
  if (!isPick(one) || !isOfOneEvent(before) || !isOfOneEvent(after)) return false;
  const tests = [ofEvent(before), ofEvent(after)] as const;
  search.events.push({ event: one.event, cond: differ(...tests) });
  return isMoved(one, other, search);
}

const isPick = ({ fn, argument }: Aggregate): boolean =>
  argument !== undefined && ["first", "last", "min", "max"].includes(fn);

/** The condition of one event, in the place of what was picked from all of them. */
const ofEvent = (cond: Cond): Cond =>
  rewriter({
    value: (node) => (node.kind === "aggregate" ? (node.argument ?? node) : node),
  }).cond(cond);

function isOfOneEvent(root: Node): boolean {
  if (root.kind === "aggregate") return true;
  return strict.has(root.kind) && children(root).every(isOfOneEvent);
}

/** What is unknown, or does not hold, when a part of it is unknown, and needs nothing but its parts. */
const strict: ReadonlySet<Node["kind"]> = new Set([
  "compare",
  "between",
  "literal",
  "elapsed",
  "part",
  "localDate",
  "plus",
  "defined",
  "negate",
  "arithmetic",
]);
