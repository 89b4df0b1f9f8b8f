import type { Bound, Cond, Value, Window } from "../tree.ts";
import type { TimeAmount } from "../unit.ts";
import type { Node } from "../node.ts";
import { withParts } from "../rewrite.ts";
import { bottomUp, children } from "../walk.ts";
import { anniversaryIn } from "./anniversaries.ts";
import { earlier, wallClock } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import { constantDate, constantInstant } from "./constants.ts";
import { later } from "./later.ts";
import { localDateOf } from "./local-date.ts";
import { dateLiteral, firstDateFrom, instantLiteral } from "./literals.ts";
import { resolveBounds } from "./resolve-bounds.ts";
import type { Bounds } from "./resolve-bounds.ts";
import { sharedBounds } from "./shared-bounds.ts";

/** Resolves trees as of one instant; sharing is kept across calls. */
export interface Resolver {
  /** @param timezone the zone of the segment the condition belongs to; the clock's unless it has its own */
  cond(cond: Cond, timezone?: string): Cond;
  value(value: Value, timezone?: string): Value;
  /** The ends of a window, as far as they follow from the clock. */
  window(window: Window, timezone?: string): Bounds;
}

/**
 * A resolver: every window becomes bounds, every moment (`today`, `90 days ago`) a constant, every test of a date against
 * a window plain comparisons. A segment is resolved in its own zone wherever it is used, so that `member of a` means the
 * members of `a`: inside a segment with another zone, one without a zone is resolved in the clock's.
 * Afterwards no node depends on a clock, and resolving again changes nothing.
 */
export function resolver(clock: Clock): Resolver {
  const memos = new Map<string, Map<Node, Node>>();
  const boundsOf = sharedBounds();
  const resolveIn = (timezone: string, root: Node): Node => {
    const memo = memos.get(timezone) ?? new Map<Node, Node>();
    memos.set(timezone, memo);
    const zoned = { ...clock, timezone };
    const zoneOf = (node: Node): string =>
      node.kind === "member" ? (node.timezone ?? clock.timezone) : timezone;
    const isDone = (node: Node): boolean => memo.has(node);
    const partsOf = (node: Node): readonly Node[] =>
      zoneOf(node) === timezone ? children(node) : [];
    for (const node of bottomUp(root, isDone, partsOf)) {
      const inner = zoneOf(node);
      const resolved = (part: Node): Node =>
        inner === timezone ? (memo.get(part) ?? part) : resolveIn(inner, part);
      memo.set(node, resolveNode(withParts(node, resolved), zoned, boundsOf));
    }
    return memo.get(root) ?? root;
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- resolving maps conditions to conditions
    cond: (cond, timezone) => resolveIn(timezone ?? clock.timezone, cond) as Cond,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- resolving maps values to values
    value: (value, timezone) => resolveIn(timezone ?? clock.timezone, value) as Value,
    window: (window, timezone = clock.timezone) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- resolving maps windows to windows
      resolveBounds(resolveIn(timezone, window) as Window, { ...clock, timezone }),
  };
}

/** One condition as of a clock's instant; see `resolver`. */
export const resolveCond = (cond: Cond, clock: Clock): Cond => resolver(clock).cond(cond);

/** One value as of a clock's instant; see `resolver`. */
export const resolveValue = (value: Value, clock: Clock): Value => resolver(clock).value(value);

function resolveNode(
  node: Node,
  clock: Clock,
  boundsOf: (window: Window, clock: Clock) => Bounds,
): Node {
  switch (node.kind) {
    case "ago":
      return {
        ...instantLiteral(earlier(wallClock(clock), node)),
        ...(node.span && { span: node.span }),
      };
    case "moment":
      return { ...moment(node.name, clock), ...(node.span && { span: node.span }) };
    case "elapsed":
      return { ...node, asOf: node.asOf ?? clock.asOf, timezone: node.timezone ?? clock.timezone };
    case "part":
      return { ...node, timezone: node.timezone ?? clock.timezone };
    case "localDate":
      return localDateIn(node, clock);
    case "plus":
      return isConstantTime(node.value) ? later(node.value, amountOf(node), clock) : node;
    case "aggregate":
      return { ...node, window: boundsOf(node.window, clock) };
    case "sequence":
      return {
        ...node,
        window: boundsOf(node.window, clock),
        asOf: node.asOf ?? clock.asOf,
      };
    case "inWindow":
      return testIn(node, boundsOf(node.window, clock), clock);
    default:
      return node;
  }
}

const isConstantTime = (value: Value): boolean =>
  constantDate(value) !== undefined || constantInstant(value) !== undefined;

const amountOf = ({ count, unit }: TimeAmount): TimeAmount => ({ count, unit });

function moment(name: "today" | "yesterday" | "tomorrow" | "now", clock: Clock): Value {
  const now = wallClock(clock);
  const days = { today: 0, now: 0, yesterday: -1, tomorrow: 1 }[name];
  return name === "now" ? instantLiteral(now) : dateLiteral(now.toPlainDate().add({ days }));
}

function localDateIn(node: Extract<Value, { kind: "localDate" }>, clock: Clock): Value {
  if (node.timezone !== undefined) return node;
  return { ...localDateOf(node.value, clock), ...(node.span && { span: node.span }) };
}

/** The parts of a test of an anniversary are there already: what is left is the date it is about. */
function testIn(
  test: Extract<Cond, { kind: "inWindow" }>,
  bounds: Extract<Window, { kind: "bounds" }>,
  clock: Clock,
): Cond {
  if (test.value.type.kind !== "annual date") return withinBounds(test, bounds, clock);
  const { value, span } = test;
  return { ...anniversaryIn(dateOf(value), bounds, clock), ...(span && { span }) };
}

/** The date that an anniversary, under whatever name, is about. */
function dateOf(value: Value): Value {
  if (value.kind === "anniversary") return value.value;
  return value.kind === "defined" && isAnniversary(value) ? dateOf(value.of) : value;
}

function isAnniversary(value: Value): boolean {
  return value.kind === "defined" ? isAnniversary(value.of) : value.kind === "anniversary";
}

function withinBounds(
  test: Extract<Cond, { kind: "inWindow" }>,
  bounds: Extract<Window, { kind: "bounds" }>,
  clock: Clock,
): Cond {
  const of: Cond[] = [{ kind: "known", value: test.value }];
  if (bounds.low) of.push(side(test.value, bounds.low, bounds.low.inclusive ? "ge" : "gt", clock));
  if (bounds.high)
    of.push(side(test.value, bounds.high, bounds.high.inclusive ? "le" : "lt", clock));
  return { kind: "and", of, ...(test.span && { span: test.span }) };
}

/**
 * A date is held against a constant instant by the date's first moment, and against any other instant by local dates.
 * An instant is held against a date by its own local date.
 */
function side(value: Value, bound: Bound, op: Comparison, clock: Clock): Cond {
  const right = bound.value;
  if (value.type.kind === right.type.kind) return { kind: "compare", op, left: value, right };
  if (value.type.kind !== "date")
    return { kind: "compare", op, left: localDateOf(value, clock), right };
  const constant = constantInstant(right);
  if (constant === undefined)
    return { kind: "compare", op, left: value, right: localDateOf(right, clock) };
  const time = constant.toZonedDateTimeISO(clock.timezone);
  const first = firstDateFrom(time);
  const isMidnight = first.equals(time.toPlainDate());
  return {
    kind: "compare",
    op: isMidnight ? op : withinDay[op],
    left: value,
    right: dateLiteral(first),
  };
}

type Comparison = "ge" | "gt" | "le" | "lt";

/** Against the first date after a moment inside a day, "later than the moment" and "not before that date" are the same. */
const withinDay: Readonly<Record<Comparison, Comparison>> = {
  ge: "ge",
  gt: "ge",
  le: "lt",
  lt: "lt",
};
