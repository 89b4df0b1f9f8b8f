import type { Columns } from "@satsuma/model";
import { lookup } from "../../check/lookup.ts";
import { memberName } from "../../syntax/tokens/quote-name.ts";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { category, mark } from "../../syntax/tokens/token-types.ts";
import type { Candidate } from "./candidate.ts";
import { columnCandidate } from "./names.ts";
import type { WritingPlace } from "./place.ts";
import { nameOf, openBrackets } from "./tokens-before.ts";

/** The keys that may be written in the test data of an example: what is there already is left out. */
export function dataKeyCandidates(place: WritingPlace): Candidate[] {
  const isKey = place.expected.some(
    ({ type, within }) => type === category.Word && within.rule === "entry",
  );
  if (!isKey) return [];
  const used = usedKeys(place);
  const kind = eventOfData(place) === undefined ? "attribute" : "field";
  const columns = Object.entries(dataTable(place)).map(([name, column]) =>
    columnCandidate(name, column, kind),
  );
  return [...columns, ...(kind === "field" ? [] : eventKeys(place))]
    .filter(({ label }) => !used.has(label))
    .map((one) => ({ ...one, insert: `${memberName(one.label)}: ` }));
}

const eventKeys = ({ catalogue }: WritingPlace): Candidate[] =>
  Object.keys(catalogue.events).map((label) => ({
    label,
    kind: "events",
    insert: memberName(label),
    detail: "a list of events",
    rank: 7,
  }));

/** The columns that keys of the object being written are of. */
export function dataTable(place: WritingPlace): Columns {
  const event = eventOfData(place);
  return event === undefined
    ? place.catalogue.customer.attributes
    : (lookup(place.catalogue.events, event)?.fields ?? {});
}

/** The events whose list the object stands in: `orders: [{ …`. */
function eventOfData({ before }: WritingPlace): string | undefined {
  const list = openBrackets(before).find((i) => isOneOf(before[i], [mark.LeftBracket]));
  const key = list === undefined ? undefined : before[list - 2];
  return key && nameOf(key);
}

function usedKeys({ before }: WritingPlace): Set<string> {
  const [open = 0] = openBrackets(before);
  const used = new Set<string>();
  let depth = 0;
  for (let i = open + 1; i < before.length; i++) {
    const token = before[i];
    if (isOneOf(token, [mark.LeftBrace, mark.LeftBracket])) depth += 1;
    else if (isOneOf(token, [mark.RightBrace, mark.RightBracket])) depth -= 1;
    else if (token && depth === 0 && isOneOf(before[i + 1], [mark.Colon])) used.add(nameOf(token));
  }
  return used;
}
