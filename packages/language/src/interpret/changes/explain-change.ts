import type { Facts } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";
import { momentText } from "../../explain/day.ts";
import { counted } from "../../explain/literal-text.ts";
import { spoken } from "../../explain/names-text.ts";
import type { ProofWords } from "../proofs/proof-words.ts";
import { instantText, nanosecondsOf, second } from "../time/instant.ts";
import type { Change, ChangeStep } from "./change.ts";
import { eventsText } from "./words/events-text.ts";
import { factText, listed } from "./words/fact-text.ts";

type Words = Pick<ProofWords, "catalogue" | "clock">;

/**
 * A change in plain English, without a full stop: `40.00 EUR more in orders before 12 Mar 2026`, `one more order, then wait 30 days
 * (until 30 Apr 2026)`. Of events only that is told which the change needs.
 *
 * @param attributes what they are now
 */
export function explainChange({ steps, by }: Change, attributes: Facts, words: Words): string {
  let now = words.clock.asOf;
  const texts: string[] = [];
  for (const step of steps) {
    texts.push(stepText(step, { now, by, attributes, words }));
    if (step.kind === "wait") now = step.until;
  }
  return joined(steps, texts);
}

/** Steps in their order: waiting, and what comes after it, stand behind a `then`. */
function joined(steps: readonly ChangeStep[], texts: readonly string[]): string {
  const groups: string[][] = [];
  for (const [i, text] of texts.entries()) {
    const last = groups.at(-1);
    if (last === undefined || steps[i]?.kind === "wait" || steps[i - 1]?.kind === "wait")
      groups.push([text]);
    else last.push(text);
  }
  return groups.map(listed).join(", then ");
}

interface Saying {
  /** The instant that has come. */
  readonly now: string;
  /** Events must have happened before this, where there is a limit. */
  readonly by: string | undefined;
  readonly attributes: Facts;
  readonly words: Words;
}

function stepText(step: ChangeStep, saying: Saying): string {
  switch (step.kind) {
    case "wait":
      return waitText(step.until, saying);
    case "attribute":
      return attributeText(step, saying);
    case "event":
      return `${eventsText(step, saying)}${beforeText(saying)}`;
  }
}

function beforeText({ by, words }: Saying): string {
  return by === undefined ? "" : ` before ${wholeSeconds(by, words.clock.timezone)}`;
}

/** `wait 12 days (until 31 Mar 2026)`. */
function waitText(until: string, { now, words: { clock } }: Saying): string {
  const [from, to] = [now, until].map((instant) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(clock.timezone).toPlainDate(),
  );
  const days = from && to ? from.until(to).days : 0;
  const when = `until ${instantWords(until, clock.timezone)}`;
  return days < 1 ? `wait ${when}` : `wait ${counted(days, "day")} (${when})`;
}

/** An instant a rule flips at: what is a microsecond after a moment is after it. */
export function instantWords(instant: string, timezone: string): string {
  const text = wholeSeconds(instant, timezone);
  return nanosecondsOf(instant) % second === 0n ? text : `just after ${text}`;
}

function wholeSeconds(instant: string, timezone: string): string {
  const time = nanosecondsOf(instant);
  return momentText(instantText(time - (time % second)), timezone);
}

function attributeText(
  { name, value }: Extract<ChangeStep, { kind: "attribute" }>,
  { attributes, words }: Saying,
): string {
  const column = words.catalogue.customer.attributes[name];
  const label = column?.label ?? spoken(name);
  const { timezone } = words.clock;
  const to = factText(value ?? undefined, column, timezone);
  return `${label} ${to} instead of ${factText(attributes[name], column, timezone)}`;
}
