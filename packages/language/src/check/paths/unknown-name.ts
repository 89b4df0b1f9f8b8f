import type { Column, Help } from "@satsuma/model";
import type { Name } from "../../ast.ts";
import { quoteName } from "../../syntax/index.ts";
import { lookup } from "../lookup.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { columnCandidates, didYouMean } from "../wording/suggest.ts";
import type { Candidate } from "../wording/suggest.ts";
import { code, fix, listed, quotedText, replace } from "../wording/words.ts";
import { unknownEvent } from "../events/event-table.ts";
import { fieldOutside } from "./misplaced.ts";

/** Reports a bare name that stands for nothing here, with what it might have been. */
export function unknownName(name: Name, scope: Scope): undefined {
  const { session, place } = scope;
  if (session.names.segmentNames.includes(name.text)) return segment(name, scope);
  if (place.kind === "customer") {
    const field = eventField(name, scope);
    if (field) return fieldOutside(name, field.event, { name, column: field.column }, scope);
    if (isSingular(name, scope)) return unknownEvent(name, scope);
  }
  const known = candidates(scope);
  const suggestions = didYouMean(name.text, name.span, known);
  return fail(scope, {
    code: "SEG2001",
    message: `there is no ${wanted(scope)} ${code(name.text)}`,
    at: name.span,
    notes: place.kind === "customer" ? [] : columnsNote(known),
    help: suggestions.length > 0 ? suggestions : [asText(name)],
  });
}

const segment = (name: Name, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG2001",
    message: `${code(name.text)} is a segment, not a value`,
    at: name.span,
    help: [
      fix(
        `write ${code(`member of ${quoteName(name.text)}`)}`,
        [replace(name.span, `member of ${quoteName(name.text)}`)],
        true,
      ),
    ],
  });

/** The first event table that has a field of this name. */
function eventField(name: Name, scope: Scope): { event: string; column: Column } | undefined {
  for (const [event, table] of Object.entries(scope.session.catalogue.events)) {
    const column = lookup(table.fields, name.text);
    if (column) return { event, column };
  }
  return undefined;
}

const isSingular = (name: Name, scope: Scope): boolean =>
  Object.values(scope.session.catalogue.events).some(({ singular }) => singular === name.text);

function wanted({ place }: Scope): string {
  if (place.kind === "customer") return "attribute or definition";
  return place.kind === "row" ? "column" : `field of ${code(place.event)}, and no parameter,`;
}

function candidates({ session, place, parameters }: Scope): Candidate[] {
  const { catalogue, names } = session;
  const inScope = [...parameters.keys()].map((name) => ({ name }));
  if (place.kind === "row") return columnCandidates(place.columns);
  if (place.kind === "event")
    return [...inScope, ...columnCandidates(lookup(catalogue.events, place.event)?.fields ?? {})];
  return [
    ...inScope,
    ...columnCandidates(catalogue.customer.attributes),
    ...names.valueNames.map((name) => ({ name })),
    ...Object.keys(catalogue.events).map((name) => ({ name })),
  ];
}

const columnsNote = (known: readonly Candidate[]): string[] => {
  const names = known.slice(0, 12).map(({ name }) => code(quoteName(name)));
  const more = known.length > 12 ? `, and ${known.length - 12} more` : "";
  return names.length === 0 ? [] : [`What can be used here: ${listed(names, "and")}${more}.`];
};

const asText = (name: Name): Help =>
  fix(
    `if it is text, put it in quotes: ${quotedText(name.text)}`,
    [replace(name.span, quotedText(name.text))],
    false,
  );
