import { walk } from "@satsuma/ir";
import type { Cond, Node } from "@satsuma/ir";
import { explainValue } from "@satsuma/language";
import type { Finding, Inquiry, ProofLine, ProofWords } from "@satsuma/language";
import type { ValueType } from "@satsuma/model";
import type { Case } from "./case.ts";
import { scalarOf } from "./scalar-of.ts";
import { unitOf } from "./unit-of.ts";
import type { RestsOn, WhyCondition, WhyValue } from "./why-result.ts";

/** What conditions are told with. */
export interface Telling {
  readonly of: Case;
  readonly words: ProofWords;
  readonly inquiry: Inquiry;
  readonly texts: ReadonlyMap<string, string>;
}

/** The lines of a proof as data. */
export const conditionsOf = (
  lines: readonly ProofLine[],
  telling: Telling,
): readonly WhyCondition[] => lines.map((line) => conditionOf(line, telling));

function conditionOf(line: ProofLine, telling: Telling): WhyCondition {
  const { text, holds, found, proof, of } = line;
  const { cond } = proof;
  const test = proof.found.length === 0 && proof.of.length === 1 ? (proof.of[0] ?? proof) : proof;
  const restsOn = restsOnOf(cond);
  return {
    text,
    ...written(cond, telling),
    holds,
    values: of.length > 0 ? [] : test.found.map((finding) => valueOf(finding, telling)),
    found,
    ...sinceOf(line, restsOn, telling),
    restsOn,
    ...lastOf(test.cond, line, telling),
    of: conditionsOf(of, telling),
  };
}

function written({ span }: Cond, { texts }: Telling): { readonly written?: string } {
  const text = span && texts.get(span.file)?.slice(span.start, span.end);
  return text === undefined ? {} : { written: text.replaceAll(/\s+/gu, " ").trim() };
}

/** What attributes alone decide has no history, and neither have others, models and lots here. */
function sinceOf(
  { proof, timezone }: ProofLine,
  restsOn: readonly RestsOn[],
  { of, inquiry }: Telling,
): { readonly since?: string } {
  const isOwn = restsOn.every((on) => on === "events" || on === "attributes" || on === "time");
  if (!isOwn || !restsOn.some((on) => on === "events" || on === "time")) return {};
  const zone = timezone ?? of.clock.timezone;
  const since = inquiry.since({ cond: of.working(proof.cond, zone), timezone: zone });
  return since === undefined ? {} : { since };
}

/** For a ranking: what the last one holds who is in, the others as they are. */
function lastOf(
  cond: Cond,
  { timezone }: ProofLine,
  { of, words }: Telling,
): { readonly last?: WhyValue } {
  if (cond.kind !== "rank") return {};
  const column = of.questions.nameOf(of.resolver.cond(cond, timezone ?? of.clock.timezone));
  const last = column === undefined ? undefined : of.answers.lastPlaces.get(column);
  if (last?.value === undefined) return {};
  const { by } = cond;
  return {
    last: {
      text: explainValue(by, words.catalogue, words.clock),
      value: scalarOf(last.value, by.type),
      ...unitOf({ type: by.type }),
    },
  };
}

function valueOf({ value, fact, events }: Finding, { words }: Telling): WhyValue {
  return {
    text: explainValue(value, words.catalogue, words.clock),
    value: fact === undefined ? null : scalarOf(fact, value.type),
    ...unitOf({ type: value.type }),
    ...(events && { events: eventsOf(events) }),
  };
}

function eventsOf({
  count,
  last,
}: NonNullable<Finding["events"]>): NonNullable<WhyValue["events"]> {
  if (last === undefined) return { count };
  const { time, key } = last;
  return { count, last: { time, ...(key !== undefined && { key: scalarOf(key, textType) }) } };
}

const textType: ValueType = { kind: "text" };

/** Each kind of node that says what a condition hangs on. */
const hangs: Readonly<Partial<Record<Node["kind"], RestsOn>>> = {
  aggregate: "events",
  sequence: "events",
  attribute: "attributes",
  elapsed: "time",
  ago: "time",
  moment: "time",
  last: "time",
  previous: "time",
  this: "time",
  next: "time",
  shifted: "time",
  rank: "others",
  percentile: "others",
  trait: "model",
  stored: "model",
  sample: "lot",
};

function restsOnOf(cond: Cond): readonly RestsOn[] {
  const found = new Set<RestsOn>();
  for (const { kind } of walk(cond)) {
    const on = hangs[kind];
    if (on !== undefined) found.add(on);
  }
  return [...found];
}
