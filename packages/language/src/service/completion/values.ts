import type { Column } from "@satsuma/model";
import type { NamedColumn } from "../../check/conditions/column-of.ts";
import { lookup } from "../../check/lookup.ts";
import { quotedText } from "../../check/wording/words.ts";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { constant, mark } from "../../syntax/tokens/token-types.ts";
import { percentText } from "../describe.ts";
import type { Candidate } from "./candidate.ts";
import { dataTable } from "./data-keys.ts";
import { isWithin, testedAt } from "./place.ts";
import type { WritingPlace } from "./place.ts";
import { nameOf, openBrackets, pathEnding } from "./tokens-before.ts";

/** The values that a text may have here: those of the column it is held against, most frequent first. */
export function valueCandidates(place: WritingPlace): Candidate[] {
  if (!place.expected.some(({ type }) => type === constant.Text)) return [];
  if (isTimezone(place)) return [texts(place.catalogue.timezone, "the project's time zone", 0)];
  const column = columnAt(place);
  return column ? valuesOf(column) : [];
}

const isTimezone = ({ before }: WritingPlace): boolean =>
  before.at(-1)?.image.toLowerCase() === "timezone";

function columnAt(place: WritingPlace): Column | undefined {
  if (isWithin(place, "literal") && isDatum(place)) return keyColumn(place);
  return testedAt(place)?.column?.column ?? argumentColumn(place)?.column;
}

const isDatum = ({ before }: WritingPlace): boolean =>
  openBrackets(before).some((i) => isOneOf(before[i], [mark.LeftBrace]));

function keyColumn(place: WritingPlace): Column | undefined {
  const { before } = place;
  const key = before.at(-2);
  return key && isOneOf(before.at(-1), [mark.Colon])
    ? lookup(dataTable(place), nameOf(key))
    : undefined;
}

/** What the body of a definition compares the parameter with that is being filled in. */
function argumentColumn({ before, session }: WritingPlace): NamedColumn | undefined {
  const [open] = openBrackets(before);
  const path = open === undefined ? undefined : pathEnding(before, open - 1);
  const declared = session.names.value(path?.names[0] ?? "", { file: "", start: 0, end: 0 });
  if (open === undefined || declared?.kind !== "callable") return undefined;
  const place = before.slice(open).filter((token) => isOneOf(token, [mark.Comma])).length;
  return declared.of?.placeholders?.[place]?.comparedWith[0];
}

function valuesOf(column: Column): Candidate[] {
  const type = column.type.kind === "list" ? column.type.of : column.type;
  const observed = column.observed ?? [];
  const shares = new Map(observed.map(({ value, share }) => [value, percentText(share)]));
  const closed = type.kind === "enum" ? type.values : [];
  const isText = type.kind === "text" || type.kind === "enum";
  const all = isText ? [...new Set([...observed.map(({ value }) => value), ...closed])] : [];
  return all.map((value, i) => texts(value, shares.get(value), i / all.length));
}

const texts = (value: string, detail: string | undefined, rank: number): Candidate => ({
  label: value,
  kind: "value",
  insert: quotedText(value),
  detail,
  rank,
});
