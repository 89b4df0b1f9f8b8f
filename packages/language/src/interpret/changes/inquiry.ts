import type { Clock } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import type { Subject } from "../subject.ts";
import { instantText, nanosecondsOf } from "../time/instant.ts";
import { evaluatorOf } from "./evaluator.ts";
import type { Placed } from "./evaluator.ts";
import { heldSince, nextFlip } from "./flips.ts";
import { lastChance } from "./last-chance.ts";
import { nearestChange } from "./nearest-change.ts";
import type { Nearest } from "./nearest-change.ts";
import { personOf, personUntil } from "./person.ts";

/** What is asked about, and when. */
export interface InquiryContext {
  readonly catalogue: Pick<Catalogue, "customer" | "events">;
  readonly clock: Clock;
  /** The first instant (ISO 8601 in UTC with `Z`), at or after another, as of which the rule is evaluated; any unless given. */
  readonly due?: (instant: string) => string;
  /** False where nothing can be said of later instants, because a condition hangs on other customers. */
  readonly canWait?: boolean;
}

/**
 * What can be said of one customer beyond a verdict: since when a condition has been what it is, when it will be otherwise if
 * nothing happens, and the nearest change that would make it so. Conditions are as they were written, not resolved; rankings and
 * percentiles in them must have been replaced by what they mean for this customer. Instants are ISO 8601 in UTC with `Z`.
 */
export interface Inquiry {
  /** Undefined where a number grows beyond 38 digits. */
  readonly holds: (placed: Placed) => boolean | undefined;
  /**
   * From just after this instant on, or from it on, the condition has been what it is. Undefined when it always was, as far as the
   * customer's events tell. Attributes have no history: they are taken as they are.
   */
  readonly since: (placed: Placed) => string | undefined;
  /** The first instant as of which it turns out otherwise, if nothing happens; undefined when there is none to be found. */
  readonly nextFlip: (placed: Placed) => string | undefined;
  /** The change that flips it, carried out and evaluated before it is returned. */
  readonly nearestChange: (placed: Placed) => Nearest;
}

/** Cost: the interpreter evaluates the condition some dozens to some thousands of times. */
export function inquiry(
  subject: Subject,
  { catalogue, clock, due, canWait = true }: InquiryContext,
): Inquiry {
  const evaluator = evaluatorOf(catalogue, clock);
  const at = nanosecondsOf(clock.asOf);
  const person = personUntil(personOf(subject, catalogue), at);
  const dueAt = due && dueOnce(due);
  const outlook = { evaluator, at, canWait, ...(dueAt && { due: dueAt }) };
  const text = (instant: bigint | undefined): string | undefined =>
    instant === undefined ? undefined : instantText(instant);
  return {
    holds: (placed) => evaluator.holds(placed, person, at),
    since: (placed) => text(heldSince(placed, person, outlook)),
    nextFlip: (placed) => text(nextFlip(placed, person, outlook)),
    nearestChange: (placed) => {
      const { change, none } = nearestChange(placed, person, outlook);
      if (change === undefined) return { none: !canWait && none === "past" ? "others" : none };
      const by = text(lastChance(change, placed, { person, outlook }));
      return { change: { ...change, ...(by !== undefined && { by }) } };
    },
  };
}

/** The same for nanoseconds, worked out once each; between an instant and when it is due, all are due then. */
function dueOnce(due: (instant: string) => string): (instant: bigint) => bigint {
  const known = new Map<bigint, bigint>();
  let [from, to] = [1n, 0n];
  return (instant) => {
    if (instant >= from && instant <= to) return to;
    const found = known.get(instant) ?? nanosecondsOf(due(instantText(instant)));
    known.set(instant, found);
    [from, to] = [instant, found];
    return to;
  };
}
