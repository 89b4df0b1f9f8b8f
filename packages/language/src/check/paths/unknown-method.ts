import type { Help, TraitNamespace } from "@satsuma/model";
import type { Name, Path } from "../../ast.ts";
import { memberName, quoteName } from "../../syntax/index.ts";
import { lookup } from "../lookup.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { didYouMean } from "../wording/suggest.ts";
import { code, fix, listed, replace } from "../wording/words.ts";

/** Under this name stand the traits that a plugin has beside those of its methods; it is no method. */
const OWN = "traits";

/** Reports that a plugin has no method of a name: it may be that of a trait, with its method left out. */
export function unknownMethod(
  path: Path,
  name: Name,
  namespace: TraitNamespace,
  scope: Scope,
): undefined {
  const traits = path.rest.length === 1 ? traitHelp(path.head, name, namespace) : [];
  return fail(scope, {
    code: "SEG2009",
    message: `${code(path.head.text)} has no method called ${code(name.text)}`,
    at: name.span,
    notes: [...methodsNote(namespace), ...ownNote(path.head, namespace)],
    help: traits.length > 0 ? traits : methodHelp(name, namespace),
  });
}

/** The traits of this name, whichever method they are of. */
function traitHelp(head: Name, name: Name, { methods }: TraitNamespace): Help[] {
  const having = Object.entries(methods).filter(([, { columns }]) => lookup(columns, name.text));
  const sure = having.length === 1;
  return having.map(([method]) => {
    const meant = `${memberName(method)}.${memberName(name.text)}`;
    const whole = code(`${quoteName(head.text)}.${meant}`);
    const text = sure ? `write ${whole}` : `did you mean ${whole}?`;
    return fix(text, [replace(name.span, meant)], sure);
  });
}

/** Methods of nearly this name, and traits of it with their method. */
function methodHelp(name: Name, { methods }: TraitNamespace): Help[] {
  const near = didYouMean(
    name.text,
    name.span,
    Object.keys(methods).map((method) => ({ name: method })),
    memberName,
  );
  if (near.length > 0) return near;
  const columns = Object.entries(methods).flatMap(([method, source]) =>
    Object.keys(source.columns).map((column): [string, string] => [column, method]),
  );
  const methodOf = new Map(columns.toReversed());
  const written = (column: string) =>
    `${memberName(methodOf.get(column) ?? "")}.${memberName(column)}`;
  const known = [...methodOf.keys()].map((column) => ({ name: column }));
  return didYouMean(name.text, name.span, known, written);
}

function methodsNote({ methods }: TraitNamespace): string[] {
  const names = Object.keys(methods).filter((method) => method !== OWN);
  if (names.length === 0) return [];
  if (names.length === 1) return [`Its only method is ${code(names[0] ?? "")}.`];
  return [`Its methods are ${listed(names.map(code), "and")}.`];
}

function ownNote({ text }: Name, { methods }: TraitNamespace): string[] {
  const names = Object.keys(lookup(methods, OWN)?.columns ?? {});
  const written = names.map((name) => code(`${quoteName(text)}.${OWN}.${memberName(name)}`));
  if (written.length === 0) return [];
  return [`Of its own it has ${listed(written, "and")}.`];
}
