import type { Clock, Step } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { momentText } from "../../explain/day.ts";
import { counted, numberText } from "../../explain/literal-text.ts";
import { anEvent, manyEvents, oneEvent } from "../../explain/names-text.ts";
import type { FoundEvent } from "../found-event.ts";
import type { Leg, Trail } from "../trail.ts";

interface Words {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

/**
 * How far events follow the steps of a sequence: `2 to begin with, the latest on 25 Feb 2026, 11:00; neither was followed by an
 * order within 2 days`. Where all steps are met, the events that do.
 */
export function trailText({ legs, example }: Trail, words: Words): string {
  if (example)
    return `the latest: ${example.map((event) => eventText(event, words)).join(", then ")}`;
  const texts = legs.map((leg, i) => legText(leg, legs[i - 1], words));
  return texts.filter((text) => text !== "").join("; ");
}

function legText(leg: Leg, before: Leg | undefined, words: Words): string {
  if (before === undefined)
    return leg.last ? reachedText(leg, " to begin with", words) : "there is none to begin with";
  if (leg.step.absent) return absentText(leg, before, words);
  if (leg.last) return `followed by ${reachedText(leg, ` ${events(leg, words)}`, words)}`;
  return `${noneOf(before.count)} followed by ${another(leg.step, words)}${inTime(leg.step)}`;
}

/** `13 to begin with, the latest on 25 Feb 2026, 11:00`. */
function reachedText({ count, last }: Leg, what: string, words: Words): string {
  const when = last ? eventText(last, words) : "";
  const those = `${numberText(String(count))}${what}`;
  return count === 1 ? `${those}, ${when}` : `${those}, the latest ${when}`;
}

/** What a step that must not happen took away; nothing where it left everything. */
function absentText({ step, count, open }: Leg, before: Leg, words: Words): string {
  const followed = before.count - count - open;
  if (followed + open === 0) return "";
  const why = [
    ...(followed > 0
      ? [`${share(followed, before.count)} followed by ${another(step, words)}${inTime(step)}`]
      : []),
    ...(open > 0 ? [`${openShare(open, before.count)} not over yet`] : []),
  ];
  return why.join("; ");
}

/** `it was`, `each was`, `3 were`: so many of those there are. */
function share(count: number, of: number): string {
  if (of === 1) return "it was";
  if (count === of) return "each was";
  return `${numberText(String(count))} ${count === 1 ? "was" : "were"}`;
}

function openShare(count: number, of: number): string {
  if (of === 1) return "the time after it is";
  return `for ${count === of ? "each" : numberText(String(count))} the time after is`;
}

function noneOf(count: number): string {
  if (count === 1) return "it was not";
  return count === 2 ? "neither was" : "none was";
}

/** `an order`, `such an order` where more is asked of it. */
function another({ event, filter }: Step, { catalogue }: Words): string {
  const one = anEvent(oneEvent(event, { catalogue }));
  return filter ? `such ${one}` : one;
}

const events = ({ step, count }: Leg, { catalogue }: Words): string =>
  count === 1 ? oneEvent(step.event, { catalogue }) : manyEvents(step.event);

const inTime = ({ within }: Step): string =>
  within === undefined ? " later" : ` within ${counted(within.count, within.unit)}`;

function eventText({ key, time }: FoundEvent, { clock }: Words): string {
  const on = `on ${momentText(time, clock.timezone)}`;
  return key === undefined ? on : `${String(key)} ${on}`;
}
