import type { History, KnownPast, UsedModel } from "@satsuma/engine";
import { amount, asOfText, count } from "../terminal/figures.ts";

/** What must be told beside a history: archived segments, and what is not known of the past. */
export function knownNotes({ series, known, points, timezone, customers }: History): string[] {
  const archived = series.filter(({ isArchived }) => isArchived).map(({ name }) => name);
  const arrived = points[0]?.arrived;
  return [
    ...(archived.length === 0 ? [] : [`archived, and not run any more: ${archived.join(", ")}`]),
    ...(arrived === undefined || arrived === customers
      ? []
      : [
          `shares are of all ${count(customers)} customers, who are known by their events: ${count(arrived)} had any by ${points[0]?.date ?? ""}`,
        ]),
    ...pastNotes(known, timezone, "date"),
  ];
}

/** What is not known of some past instants. */
export function pastNotes(
  { models, unfitted, attributes, firstEvent, pointsBefore }: KnownPast,
  timezone: string,
  noun: string,
): string[] {
  return [
    ...(firstEvent === null || pointsBefore === 0
      ? []
      : [
          `the data begins on ${asOfText(firstEvent, timezone).slice(0, 10)}: ${amount(pointsBefore, noun)} before that ${pointsBefore === 1 ? "has" : "have"} no events to go by`,
        ]),
    ...attributesNote(attributes),
    ...[...Map.groupBy(models, ({ method }) => method)].map(([method, used]) =>
      modelNote(method, used, noun),
    ),
    ...[...Map.groupBy(unfitted, ({ method }) => method)].map(([method, points]) =>
      unfittedNote(method, points, { timezone, noun }),
    ),
  ];
}

/** That some attributes are not those of then; nothing where there are none. */
export const attributesNote = (attributes: readonly string[]): string[] =>
  attributes.length === 0
    ? []
    : [`attributes have no history and are read as they are now: ${attributes.join(", ")}`];

function unfittedNote(
  method: string,
  points: KnownPast["unfitted"],
  { timezone, noun }: { readonly timezone: string; readonly noun: string },
): string {
  const last = asOfText(points.at(-1)?.asOf ?? "", timezone);
  return `not known for ${amount(points.length, noun)}, the last ${last}: ${method} could not be fitted on what was known then (${points[0]?.message ?? ""})`;
}

function modelNote(method: string, used: readonly UsedModel[], noun: string): string {
  const kept = used.filter(({ is }) => is === "kept").length;
  const refitted = used.length - kept;
  if (refitted === 0) return `${method} is the kept model of each ${noun}`;
  const how = `${method} was fitted again on what was known then for ${amount(refitted, noun)}`;
  return kept === 0 ? how : `${how}, and is the kept model for ${count(kept)}`;
}
