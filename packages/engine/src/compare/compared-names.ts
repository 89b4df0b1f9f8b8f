import type { Segment, Value } from "@satsuma/ir";
import { SatsumaError } from "@satsuma/model";
import { chosenSegments } from "../queries/chosen-segments.ts";
import { familyOf, segmentNames } from "../rules/families.ts";
import { unknownSegment } from "../rules/unknown-segment.ts";
import { RuleErrors } from "../rules/rule-errors.ts";
import type { Session } from "../queries/session.ts";
import { expressionValue } from "../queries/expression-value.ts";

/** A way of splitting customers. */
export type SplitBy =
  | { readonly kind: "family"; readonly name: string; readonly parts: readonly Segment[] }
  | { readonly kind: "value"; readonly name: string; readonly value: Value };

/** What is to be compared: some segments, or two segmentations. */
type ComparedNames =
  | { readonly kind: "segments"; readonly segments: readonly Segment[] }
  | { readonly kind: "segmentations"; readonly one: SplitBy; readonly other: SplitBy };

/**
 * What some names mean: segments, tiers and splits by their own name, traits, or values of customers in the rule language.
 *
 * @throws SatsumaError `COMPARE_NAMES` when they cannot be compared with each other, `RUN_SEGMENT` when one means nothing, `RUN_NOT_RUN`
 */
export function comparedNames(names: readonly string[], session: Session): ComparedNames {
  const { segments } = session.program;
  const isSegment = (name: string): boolean => segments.some((segment) => segment.name === name);
  const splits = names.flatMap((name) => (isSegment(name) ? [] : [splitBy(name, session)]));
  const [one, other] = splits;
  if (names.length === 2 && one !== undefined && other !== undefined)
    return { kind: "segmentations", one, other };
  const value = splits.find(({ kind }) => kind === "value");
  if (value !== undefined) throw mixed(value.name, names);
  const chosen = names.length === 0 ? [] : chosenSegments(names, session);
  if (chosen.length < 2) throw tooFew(names);
  return { kind: "segments", segments: chosen };
}

function splitBy(name: string, session: Session): SplitBy {
  const { segments } = session.program;
  if (segments.some((segment) => familyOf(segment) === name))
    return { kind: "family", name, parts: chosenSegments([name], session) };
  return { kind: "value", name, value: valueCalled(name, session) };
}

function valueCalled(name: string, session: Session): Value {
  try {
    return expressionValue(name, "<value>", session);
  } catch (cause) {
    if (!(cause instanceof RuleErrors) || /\s/u.test(name.trim())) throw cause;
    if (isField(name, session)) throw ofEvents(name);
    throw unknownSegment(name, segmentNames(session.program.segments));
  }
}

/** `orders.status`. */
function isField(name: string, { catalogue }: Session): boolean {
  const [event = "", field = "", ...more] = name.split(".");
  return more.length === 0 && catalogue.events[event]?.fields[field] !== undefined;
}

const ofEvents = (field: string): SatsumaError =>
  new SatsumaError(
    "COMPARE_NAMES",
    `${field} is a field of events, and a customer may have many; what is compared has one value for each customer`,
    { help: `name one of them: "last of ${field} ever"` },
  );

const mixed = (value: string, names: readonly string[]): SatsumaError =>
  new SatsumaError(
    "COMPARE_NAMES",
    `${value} is a value of customers, and is compared with one other value or tiers, got ${names.length === 1 ? "nothing else" : names.filter((name) => name !== value).join(", ")}`,
    {
      help: "compare segments with segments, or two tiers or values: satsuma compare loyalty rfm.segment",
    },
  );

const tooFew = (names: readonly string[]): SatsumaError =>
  new SatsumaError(
    "COMPARE_NAMES",
    `at least two segments can be compared, got ${names.length === 0 ? "none" : names.join(", ")}`,
    { help: "name another, or tiers, which are as many segments: satsuma compare loyalty" },
  );
