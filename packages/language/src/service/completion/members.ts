import type { Columns } from "@satsuma/model";
import { lookup } from "../../check/lookup.ts";
import { memberName } from "../../syntax/tokens/quote-name.ts";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { category, keyword, mark } from "../../syntax/tokens/token-types.ts";
import { columnDetail } from "../describe.ts";
import type { Candidate } from "./candidate.ts";
import { columnCandidate } from "./names.ts";
import { eventNamed } from "./place.ts";
import type { WritingPlace } from "./place.ts";
import { openBrackets, pathEnding } from "./tokens-before.ts";

/** What may follow after a dot: fields of events, values of a plugin, tiers and groups. */
export function memberCandidates(place: WritingPlace): Candidate[] {
  const { before, catalogue, session } = place;
  if (!isOneOf(before.at(-1), [mark.Dot])) return [];
  const path = pathEnding(before, before.length - 2);
  if (!path) return [];
  const [head = "", ...rest] = path.names;
  const ofSegment = isOneOf(before[path.start - 1], [keyword.Of, keyword.Expect]);
  const parts = ofSegment && rest.length === 0 ? partsOf(head, place) : [];
  const event = rest.length === 0 ? eventNamed(head, session) : undefined;
  const fields = lookup(catalogue.events, event ?? "")?.fields ?? {};
  return [...parts, ...ofColumns(fields, "field", place), ...traitMembers(head, rest, place)];
}

function partsOf(family: string, { session, project }: WritingPlace): Candidate[] {
  const own = session.names.segmentNames.filter((name) => name.startsWith(`${family}.`));
  const titles = new Map(project.program.segments.map(({ name, title }) => [name, title]));
  return own.map((name) => {
    const label = name.slice(family.length + 1);
    return { label, kind: "segment", insert: memberName(label), detail: titles.get(name), rank: 0 };
  });
}

/** Where a number is needed, the fields that are none come last. */
function ofColumns(columns: Columns, kind: "field" | "trait", place: WritingPlace): Candidate[] {
  const counts = isSummed(place);
  return Object.entries(columns).map(([label, column]) => {
    const candidate = columnCandidate(label, column, kind);
    const { kind: type } = column.type;
    const isNumber = type === "number" || type === "money" || type === "approx";
    return { ...candidate, rank: candidate.rank + (counts && !isNumber ? 40 : 0) };
  });
}

function isSummed({ before }: WritingPlace): boolean {
  const path = pathEnding(before, before.length - 2);
  const fn = path && before[path.start - 2]?.image.toLowerCase();
  return fn === "sum" || fn === "average" || fn === "median";
}

function traitMembers(head: string, rest: readonly string[], place: WritingPlace): Candidate[] {
  const methods = lookup(place.catalogue.traits, head)?.methods ?? {};
  const [name, ...more] = rest;
  if (more.length > 0) return [];
  const all = Object.entries(methods);
  if (name !== undefined) return ofColumns(lookup(methods, name)?.columns ?? {}, "trait", place);
  const only = all.length === 1 ? all[0] : undefined;
  const named = all.map(([label, { description }]): Candidate => ({
    label,
    kind: "trait",
    insert: memberName(label),
    description,
    rank: 10,
  }));
  return only ? ofColumns(only[1].columns, "trait", place) : named;
}

/** The names of settings and parameters that may be written inside the parentheses of a call. */
export function argumentCandidates(place: WritingPlace): Candidate[] {
  const { before, session, catalogue, expected } = place;
  const isArgument = expected.some(
    ({ type, within }) => type === category.Word && within.rule === "argName",
  );
  const [open] = openBrackets(before);
  const path = isArgument && open !== undefined ? pathEnding(before, open - 1) : undefined;
  const [head = "", name] = path?.names ?? [];
  const declared = session.names.value(head, { file: "", start: 0, end: 0 });
  if (declared?.kind === "callable")
    return (declared.of?.parameters ?? []).map((parameter) =>
      setting(parameter.name, columnDetail({ type: parameter.type, nullable: true })),
    );
  const methods = Object.entries(lookup(catalogue.traits, head)?.methods ?? {});
  const sources = methods.filter(([method]) => name === undefined || method === name);
  return sources.flatMap(([, { parameters }]) =>
    Object.entries(parameters).map(([label, { type, description, standard }]) => ({
      ...setting(label, columnDetail({ type, nullable: true })),
      description:
        standard === undefined ? description : `${description ?? ""} Usually ${standard}.`,
    })),
  );
}

const setting = (label: string, detail: string): Candidate => ({
  label,
  kind: "param",
  insert: `${label}: `,
  detail,
  rank: 0,
});
