import type { Facts, Fact } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import { momentText } from "../../explain/day.ts";
import { literalText, numberText } from "../../explain/literal-text.ts";
import { anEvent, manyEvents, oneEvent, spoken } from "../../explain/names-text.ts";
import type { ProofWords } from "../proofs/proof-words.ts";
import { hour, instantText, nanosecondsOf, second } from "../time/instant.ts";
import type { Change, ChangeStep } from "./change.ts";

type Words = Pick<ProofWords, "catalogue" | "clock">;

/**
 * A change in plain English, without a full stop: `1 more order with amount 40.00 EUR before 12 Mar 2026`, `1 more order, then wait
 * until 30 Apr 2026`.
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

/** `a`, `a and b`, `a, b and c`. */
const listed = (texts: readonly string[]): string =>
  texts.length > 1 ? `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}` : (texts[0] ?? "");

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
      return `wait until ${instantWords(step.until, saying.words.clock.timezone)}`;
    case "attribute":
      return attributeText(step, saying);
    case "event":
      return eventsText(step, saying);
  }
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
  const to = factText(value ?? undefined, column, words);
  return `${label} ${to} instead of ${factText(attributes[name], column, words)}`;
}

/** `2 more orders with amount 40.00 EUR and status “paid” before 12 Mar 2026`. */
function eventsText(
  { event, rows }: Extract<ChangeStep, { kind: "event" }>,
  { now, by, words }: Saying,
): string {
  const alike = Map.groupBy(rows, (row) => JSON.stringify(told(event, row, words)));
  const texts = [...alike.values()].map((same) => {
    const what = same.length === 1 ? oneEvent(event, words) : manyEvents(event);
    const fields = fieldsText(event, same, words);
    const parts = [
      `${numberText(String(same.length))} more ${what}`,
      ...(fields === "" ? [] : [`with ${fields}`]),
      ...onText(event, same, now, words),
    ];
    return parts.join(" ");
  });
  return `${listed(texts)}${by === undefined ? "" : ` before ${wholeSeconds(by, words.clock.timezone)}`}`;
}

/** What is told of an event: not its time and key, nor what only tells it from others. */
function told(event: string, row: Facts, { catalogue }: Words): readonly unknown[] {
  const { time, key } = catalogue.events[event] ?? {};
  return Object.entries(row).filter(
    ([name, fact]) => name !== time && name !== key && !/^(?:new-|9000000)/u.test(String(fact)),
  );
}

/** The day, where it is not the last one: a rule may ask for one of the week. */
function onText(
  event: string,
  [first = {}]: readonly Facts[],
  now: string,
  words: Words,
): readonly string[] {
  const time = String(first[words.catalogue.events[event]?.time ?? ""]);
  if (nanosecondsOf(time) >= nanosecondsOf(now) - 25n * hour) return [];
  return [`on ${momentText(time, words.clock.timezone)}`];
}

/** What all of them have in common beside their time and key, and what has to differ. */
function fieldsText(event: string, rows: readonly Facts[], words: Words): string {
  const table = words.catalogue.events[event];
  const [first = {}] = rows;
  const texts = Object.entries(first).flatMap(([name, fact]) => {
    if (table === undefined || name === table.time || name === table.key) return [];
    const column = table.fields[name];
    const label = column?.label ?? spoken(name);
    const isSame = rows.every((row) => JSON.stringify(row[name]) === JSON.stringify(fact));
    return [isSame ? `${label} ${factText(fact, column, words)}` : `${anEvent(label)} of its own`];
  });
  return listed(texts);
}

function factText(fact: Fact | undefined, column: Column | undefined, { clock }: Words): string {
  if (fact === undefined) return "not known";
  if (isListed(fact))
    return fact.length === 0 ? "an empty list" : fact.map((each) => `“${each}”`).join(", ");
  const type = column?.type ?? { kind: "text" };
  const isNumber = type.kind === "number" || type.kind === "approx";
  const value = isNumber
    ? String(fact)
        .replace(/(\.\d*?)0+$/u, "$1")
        .replace(/\.$/u, "")
    : fact;
  return literalText({ kind: "literal", type, nullable: false, value }, clock.timezone);
}

const isListed = (fact: Fact): fact is readonly string[] => Array.isArray(fact);
