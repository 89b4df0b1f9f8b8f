import type { Clock, Fact } from "@satsuma/ir";
import type { Catalogue, ValueType } from "@satsuma/model";
import { explainValue } from "../../explain/explain.ts";
import { literalText, numberText } from "../../explain/literal-text.ts";
import { momentText } from "../../explain/day.ts";
import type { Finding, FoundEvent, Proof } from "../proof.ts";

interface Words {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

/** What was found, behind a dash: `there is 1, o_88123 on 25 Feb 2026`; empty when there is nothing to say. */
export function foundText({ cond, found, standing }: Proof, words: Words): string {
  if (cond.kind === "rank") return standingText(found, standing, words);
  const [first, ...others] = found;
  if (first === undefined) return "";
  if (others.length === 0) return findingText(first, words);
  return found
    .map(
      (each) =>
        `${explainValue(each.value, words.catalogue, words.clock)}: ${findingText(each, words)}`,
    )
    .join("; ");
}

function standingText([by]: readonly Finding[], standing: Proof["standing"], words: Words): string {
  const value = by ? `it is ${factText(by, words)}` : "";
  if (standing === undefined) return `${value}, so there is no place`;
  return `${value}, place ${numberText(String(standing.place))} of ${numberText(String(standing.of))}`;
}

function findingText(finding: Finding, words: Words): string {
  const { value, events } = finding;
  const isCount = value.kind === "aggregate" && value.fn === "count";
  if (events === undefined) return `it is ${factText(finding, words)}`;
  const of = eventsText(events, words);
  if (isCount) return of;
  return events.count === 0
    ? `it is ${factText(finding, words)}: ${of}`
    : `it is ${factText(finding, words)} (${of})`;
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
  return literalText({ kind: "literal", type, nullable: false, value: fact }, timezone);
}

const isListed = (fact: Fact): fact is readonly string[] => Array.isArray(fact);
