import type { Bound, Cond, Step, TimeAmount } from "@satsuma/ir";
import { firstMicrosecondAfter, firstMicrosecondFrom } from "./microseconds.ts";
import type { Chain, Link, Reading, Sequence, Stretch } from "./plan.ts";
import { eventWindow, isEmpty } from "./window.ts";

/**
 * A sequence as steps that each know where their events can lie.
 *
 * @throws TypeError when it is not resolved
 * @throws RangeError when its steps are not as they must be
 */
export function chainOf(sequence: Sequence): Chain {
  const { asOf } = sequence;
  if (asOf === undefined) throw new TypeError("a sequence must be resolved: no as-of");
  const window = eventWindow(sequence.window, asOf);
  const { stretch, ...ends } = window;
  const steps = linksOf(sequence, stretch, asOf);
  const isPossible = steps.every((step) => step.absent || !isImpossible(step));
  return { sequence, ...ends, steps: isPossible ? steps : [] };
}

const isImpossible = ({ stretch, filter }: Link): boolean =>
  isEmpty(stretch) || (filter?.kind === "constant" && !filter.value);

/**
 * Each step's events lie after the start of the window and, where every step is within some time of the one it follows, no later
 * than all these times allow.
 */
function linksOf({ steps }: Sequence, window: Stretch, asOf: string): Link[] {
  const [first, ...others] = steps;
  if (first === undefined || first.absent || first.within !== undefined) {
    throw new RangeError("a sequence must begin with an event that nothing comes before");
  }
  const limit = firstMicrosecondFrom(asOf);
  const links: Link[] = [];
  let reach = endOf(window.to, 0, { steps, asOf });
  links.push(linkOf(first, { ...window, to: reach }));
  others.forEach((step, i) => {
    const within = step.within && microsecondsOf(step.within);
    const to = within === undefined ? limit : least(limit, reach + within);
    const end = step.absent ? to : endOf(to, i + 1, { steps, asOf });
    links.push(linkOf(step, { ...window, to: end }));
    if (!step.absent) reach = end;
  });
  return links;
}

/** The time of every `then no` that follows a step must be over by as-of. */
function endOf(
  to: bigint,
  place: number,
  { steps, asOf }: { readonly steps: readonly Step[]; readonly asOf: string },
): bigint {
  let end = to;
  for (const step of steps.slice(place + 1)) {
    if (!step.absent) break;
    if (step.within) end = least(end, firstMicrosecondAfter(asOf) - microsecondsOf(step.within));
  }
  return end;
}

function linkOf({ event, filter, absent, within }: Step, stretch: Stretch): Link {
  const isFilter = filter !== undefined && !(filter.kind === "constant" && filter.value);
  return {
    event,
    absent,
    stretch,
    ...(isFilter && { filter }),
    ...(within && { within: microsecondsOf(within) }),
  };
}

const microseconds: Readonly<Partial<Record<TimeAmount["unit"], bigint>>> = {
  minute: 60_000_000n,
  hour: 3_600_000_000n,
  day: 86_400_000_000n,
  week: 604_800_000_000n,
};

/** Between two events a day is 24 hours. @throws RangeError for units that are not always of one length */
export function microsecondsOf({ count, unit }: TimeAmount): bigint {
  const each = microseconds[unit];
  if (each === undefined) {
    throw new RangeError(`time between events must be in minutes to weeks, got ${unit}`);
  }
  return BigInt(count) * each;
}

/** One reading of each event table that chains look at. */
export function readingsOf(chains: readonly Chain[]): Reading[] {
  const links = chains.flatMap((chain) =>
    chain.steps.map((link, i) => ({ link, bounds: i === 0 ? [chain.low, chain.high] : [] })),
  );
  const groups = Map.groupBy(links, ({ link }) => link.event);
  return [...groups].map(([event, members]) => ({
    event,
    stretch: hull(members.map(({ link }) => link.stretch)),
    filters: [...new Set<Cond | undefined>(members.map(({ link }) => link.filter))],
    zones: [...new Set(members.flatMap(({ bounds }) => bounds.flatMap(zoneOf)))],
  }));
}

const zoneOf = (bound: Bound | undefined): string[] =>
  bound?.value.type.kind === "date" && bound.timezone !== undefined ? [bound.timezone] : [];

/** The stretch that holds all of them. */
function hull(stretches: readonly Stretch[]): Stretch {
  const froms = stretches.map(({ from }) => from);
  const from = froms.reduce((a, b) =>
    a === undefined || b === undefined ? undefined : least(a, b),
  );
  const to = stretches.map((stretch) => stretch.to).reduce((a, b) => (a > b ? a : b));
  return { ...(from !== undefined && { from }), to };
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
