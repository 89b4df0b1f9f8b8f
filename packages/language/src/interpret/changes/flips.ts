import type { Evaluator, Placed } from "./evaluator.ts";
import { criticalInstants } from "./critical/critical-instants.ts";
import { day } from "../time/instant.ts";
import type { Person } from "./person.ts";
import { personUntil } from "./person.ts";

/** Where a condition is looked at over time. */
export interface Outlook {
  readonly evaluator: Evaluator;
  /** Nanoseconds since 1970. */
  readonly at: bigint;
  /** The first instant, at or after another, as of which the rule is evaluated at all; every instant unless given. */
  readonly due?: (instant: bigint) => bigint;
  /** False where nothing can be said of later instants: then there are no flips. */
  readonly canWait?: boolean;
}

/** Stored times have microseconds. */
export const tick = 1000n;

/** So many instants are tried. */
const mostInstants = 500;

/**
 * The first instants after as-of at which a condition turns out otherwise than before, if nothing happens but time passing. Events
 * at as-of or later have not happened. What is not found within 500 instants, or beyond 400 days for what cannot be taken
 * apart, is not known.
 *
 * @yields instants of change, earliest first: evaluated there the condition is what it was not at the one before
 */
export function* flips(
  placed: Placed,
  person: Person,
  outlook: Outlook,
  most = mostInstants,
): Generator<bigint> {
  const { evaluator, at, due = (instant: bigint) => instant, canWait = true } = outlook;
  if (!canWait) return;
  const known = personUntil(person, at);
  const stretch = { after: at - tick, until: at + horizon };
  const instants = criticalInstants(placed, known, { evaluator, at, stretch });
  let last = evaluator.holds(placed, known, at);
  let looked = at;
  for (const instant of instants.slice(0, most))
    for (const moment of [due(instant), due(instant + tick)]) {
      if (moment <= looked) continue;
      looked = moment;
      const holds = evaluator.holds(placed, known, moment);
      if (holds === last) continue;
      last = holds;
      yield moment;
    }
}

/** The first of them; undefined when there is none. */
export function nextFlip(placed: Placed, person: Person, outlook: Outlook): bigint | undefined {
  const [first] = flips(placed, person, outlook);
  return first;
}

/**
 * The instant a condition has been what it is since: at it, or at most a microsecond later, it became so. Undefined when it has
 * always been so, as far as the data tells. What attributes were in the past is not known: they are taken as they are.
 */
export function heldSince(placed: Placed, person: Person, outlook: Outlook): bigint | undefined {
  // Most changes are not long ago, and to look for all of them takes long.
  return lastFlip(placed, person, outlook, lately) ?? lastFlip(placed, person, outlook, horizon);
}

function lastFlip(
  placed: Placed,
  person: Person,
  { evaluator, at }: Outlook,
  back: bigint,
): bigint | undefined {
  const stretch = { after: at - back, until: at };
  const instants = criticalInstants(placed, person, { evaluator, at, stretch });
  const now = evaluator.holds(placed, person, at);
  for (const instant of instants.slice(-mostInstants).toReversed())
    for (const moment of [instant, instant - tick])
      if (evaluator.holds(placed, person, moment) !== now) return instant;
  return undefined;
}

const lately = 60n * day;

/** Nothing is looked at beyond a hundred years. */
const horizon = 100n * 366n * day;
