import type { Column, ValueType } from "@satsuma/model";
import { signatures } from "../../check/paths/function.ts";
import { memberName, quoteName } from "../../syntax/tokens/quote-name.ts";
import { category, mark } from "../../syntax/tokens/token-types.ts";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { columnDetail, namedDetail } from "../describe.ts";
import type { Candidate } from "./candidate.ts";
import { eventNamed, fieldsHere, rulesOf } from "./place.ts";
import type { WritingPlace } from "./place.ts";
import { wantedType } from "./wanted-type.ts";

/** The names that may come next. */
export function nameCandidates(place: WritingPlace): Candidate[] {
  const roles = new Set(
    place.expected
      .filter(({ type }) => type === category.Name)
      .map(({ within }) => roleOf(rulesOf(within))),
  );
  return [...roles].flatMap((role) => (role === undefined ? [] : sources[role](place)));
}

type Role = "value" | "events" | "segment" | "group" | "tag" | "type";

/** What a name stands for, by the rules around it. */
function roleOf([rule, outer, around]: readonly string[]): Role | undefined {
  if (rule === "tags") return "tag";
  if (rule === "parameter") return "type";
  if (rule !== "path") return undefined;
  if (outer === "member" || outer === "split" || outer === "expect") return "segment";
  if (outer === "ranking") return "group";
  return around === "primary" ? "value" : "events";
}

const sources: Readonly<Record<Role, (place: WritingPlace) => Candidate[]>> = {
  value: values,
  events,
  segment: segments,
  group: ({ catalogue }) =>
    columns(catalogue.customer.attributes, "attribute").filter(({ rank }) => rank < 90),
  tag: tags,
  type: types,
};

function values(place: WritingPlace): Candidate[] {
  const wanted = wantedType(place);
  const ranked = (candidate: Candidate, type: ValueType | undefined): Candidate => ({
    ...candidate,
    rank: candidate.rank + distance(type, wanted),
  });
  const { catalogue, event, scope } = place;
  const parameters = [...scope.parameters].map(([label, { type }]) =>
    ranked({ label, kind: "param", rank: 3, detail: typeText(type) }, type),
  );
  const stored = event === undefined ? catalogue.customer.attributes : fieldsHere(place);
  const own = Object.entries(stored).map(([label, column]) =>
    ranked(
      {
        ...columnCandidate(label, column, event === undefined ? "attribute" : "field"),
        insert: quoteName(label),
      },
      column.type,
    ),
  );
  return [...parameters, ...own, ...declared(place, ranked), ...functions(), ...traits(place)];
}

const typeText = (type: ValueType): string => columnDetail({ type, nullable: true });

/** How far a type is from the wanted one, as a rank. */
function distance(type: ValueType | undefined, wanted: ValueType | undefined): number {
  if (wanted === undefined || type === undefined) return 0;
  return groupOf(type) === groupOf(wanted) ? 0 : 40;
}

function groupOf(type: ValueType): string {
  if (type.kind === "enum") return "text";
  if (type.kind === "instant") return "date";
  return type.kind === "money" || type.kind === "approx" ? "number" : type.kind;
}

const columns = (
  table: Readonly<Record<string, Column>>,
  kind: "attribute" | "field",
): Candidate[] =>
  Object.entries(table).map(([label, column]) => columnCandidate(label, column, kind));

/** A column as something that may be written. */
export const columnCandidate = (
  label: string,
  column: Column,
  kind: "attribute" | "field" | "trait",
): Candidate => ({
  label,
  kind,
  insert: kind === "attribute" ? quoteName(label) : memberName(label),
  detail: columnDetail(column),
  description: column.description,
  rank: 5,
});

/** Definitions and parameters of the project; of one event, only what is the same for all customers can be asked. */
function declared(
  { session, event }: WritingPlace,
  ranked: (candidate: Candidate, type: ValueType | undefined) => Candidate,
): Candidate[] {
  return session.names.valueNames.flatMap((label) => {
    const named = session.names.value(label, { file: "", start: 0, end: 0 });
    if (named?.kind === "define" && named.of?.kind === "events") return [];
    if (event !== undefined && named?.kind === "define") return [];
    const isCall = named?.kind === "callable";
    const candidate: Candidate = {
      label,
      kind: named?.kind === "param" ? "param" : "define",
      insert: isCall ? `${quoteName(label)}(` : quoteName(label),
      detail: namedDetail(named),
      rank: 6,
    };
    const type = named?.kind === "param" ? named.of?.type : valueType(named?.of);
    return [ranked(candidate, type)];
  });
}

const valueType = (of: object | undefined): ValueType | undefined =>
  of && "value" in of && isTyped(of.value) ? of.value.type : undefined;

const isTyped = (value: unknown): value is { readonly type: ValueType } =>
  typeof value === "object" && value !== null && "type" in value;

const functions = (): Candidate[] =>
  Object.entries(signatures).map(([label, detail]) => ({
    label,
    kind: "function",
    insert: `${label}(`,
    detail,
    rank: 35,
  }));

const traits = ({ catalogue, event }: WritingPlace): Candidate[] =>
  event === undefined
    ? Object.entries(catalogue.traits).map(([label, { description }]) => ({
        label,
        kind: "trait",
        insert: quoteName(label),
        detail: "plugin",
        description,
        rank: 8,
      }))
    : [];

function events({ catalogue, session }: WritingPlace): Candidate[] {
  const tables = Object.keys(catalogue.events).map((label): Candidate => ({
    label,
    kind: "events",
    insert: quoteName(label),
    detail: "events",
    rank: 0,
  }));
  const named = session.names.valueNames.flatMap((label): Candidate[] => {
    const of = session.names.value(label, { file: "", start: 0, end: 0 });
    if (eventNamed(label, session) === undefined) return [];
    const insert = of?.kind === "callable" ? `${quoteName(label)}(` : quoteName(label);
    return [{ label, kind: "define", insert, detail: namedDetail(of), rank: 1 }];
  });
  return [...tables, ...named];
}

/** Every segment, tier and group under its full name. */
function segments({ session, project }: WritingPlace): Candidate[] {
  const titles = new Map(project.program.segments.map(({ name, title }) => [name, title]));
  return session.names.segmentNames.map((label) => ({
    label,
    kind: "segment",
    insert: label.split(".").map(quoteName).join("."),
    detail: titles.get(label) ?? "segment",
    rank: 0,
  }));
}

function tags({ project }: WritingPlace): Candidate[] {
  const used = new Set(project.program.segments.flatMap((segment) => segment.tags));
  return [...used].map((label) => ({
    label,
    kind: "value",
    insert: quoteName(label),
    detail: "tag",
    rank: 0,
  }));
}

function types({ before }: WritingPlace): Candidate[] {
  if (!isOneOf(before.at(-1), [mark.Colon])) return [];
  return typeNames.map((label) => ({ label, kind: "keyword", detail: "type", rank: 0 }));
}

const typeNames = ["text", "number", "money", "date", "instant", "duration", "yes_no"];
