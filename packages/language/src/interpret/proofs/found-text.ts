import type { Clock, Fact } from "@satsuma/ir";
import type { Catalogue, ValueType } from "@satsuma/model";
import { literalText, numberText } from "../../explain/literal-text.ts";
import { momentText } from "../../explain/day.ts";
import type { FoundEvent } from "../found-event.ts";
import type { Finding, Proof } from "../proof.ts";
import { trailText } from "./trail-text.ts";

interface Words {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

/** What was found, behind a dash: `there is 1, o_88123 on 25 Feb 2026`; empty when there is nothing to say. */
export function foundText(proof: Proof, words: Words): string {
  const { cond, found, standing, trail, lot } = proof;
  if (trail) return trailText(trail, words);
  if (lot !== undefined) return `the lot is ${numberText(String(lot / 100))}%`;
  if (cond.kind === "rank") return standingText(found, standing, words);
  const [first, ...others] = found;
  if (first === undefined) return "";
  if (others.length === 0) return findingText(first, words);
  const against = others.map((each) => cameTo(each, words));
  return `${findingText(first, words)}, against ${against.join(" and ")}`;
}

function standingText([by]: readonly Finding[], standing: Proof["standing"], words: Words): string {
  const value = by ? `it is ${factText(by, words)}` : "";
  if (standing === undefined)
    return by?.fact === undefined
      ? `${value}, so there is no place`
      : `${value}, but is not ranked`;
  return `${value}, place ${numberText(String(standing.place))} of ${numberText(String(standing.of))}`;
}

function findingText(finding: Finding, words: Words): string {
  const { value, events } = finding;
  const isCount = value.kind === "aggregate" && value.fn === "count";
  if (isCount && events) return eventsText(events, words);
  return events?.count === 0
    ? `it is ${factText(finding, words)}: ${eventsText(events, words)}`
    : `it is ${cameTo(finding, words)}`;
}

/** `25.50 EUR (2 found, the latest on 25 Feb 2026)`. */
function cameTo(finding: Finding, words: Words): string {
  const { events } = finding;
  const fact = factText(finding, words);
  return events === undefined || events.count === 0
    ? fact
    : `${fact} (${eventsText(events, words)})`;
}

/** `there is none`, `there is 1, o_88123 on 25 Feb 2026`, `3 found, the latest on 14 Aug 2025`. */
function eventsText({ count, last }: NonNullable<Finding["events"]>, { clock }: Words): string {
  if (last === undefined) return "there is none";
  const on = `on ${momentText(last.time, clock.timezone)}`;
  if (count === 1) return `there is 1, ${named(last)}${on}`;
  return `${numberText(String(count))} found, the latest ${named(last)}${on}`;
}

const named = ({ key }: FoundEvent): string => (key === undefined ? "" : `${String(key)} `);

function factText({ value, fact }: Finding, { clock }: Words): string {
  if (fact === undefined) return "not known";
  return factOf(fact, value.type, clock.timezone);
}

function factOf(fact: Fact, type: ValueType, timezone: string): string {
  if (isListed(fact)) {
    const of = type.kind === "list" ? type.of : type;
    return fact.length === 0
      ? "an empty list"
      : fact.map((item) => factOf(item, of, timezone)).join(", ");
  }
  return type.kind === "approx"
    ? approximately(fact, type, timezone)
    : constantText(fact, type, timezone);
}

/** Digits that say nothing are left out: `about 25.03 EUR`, `about 0.4545`. */
function approximately(
  fact: Exclude<Fact, readonly string[]>,
  type: Extract<ValueType, { kind: "approx" }>,
  timezone: string,
): string {
  const places = type.currency === undefined ? 4 : 2;
  const [, whole, fraction = ""] = /^(-?\d+)\.(\d+)$/u.exec(String(fact)) ?? [];
  if (whole === undefined || fraction.length <= places) return constantText(fact, type, timezone);
  return `about ${constantText(Number(fact).toFixed(places), type, timezone)}`;
}

function constantText(
  fact: Exclude<Fact, readonly string[]>,
  type: ValueType,
  timezone: string,
): string {
  return literalText({ kind: "literal", type, nullable: false, value: fact }, timezone);
}

const isListed = (fact: Fact): fact is readonly string[] => Array.isArray(fact);
