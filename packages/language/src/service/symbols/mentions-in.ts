import type { Declaration, EventsExpr, Name, Path } from "../../ast.ts";
import { lookup } from "../../check/lookup.ts";
import { isFunction } from "../../check/paths/function.ts";
import { dataMentions } from "./data-mentions.ts";
import type { KnownNames } from "./known-names.ts";
import type { Mention, NamedThing } from "./mention.ts";
import { traitMentions } from "./trait-mentions.ts";

/** Where a name stands. */
interface Here {
  readonly known: KnownNames;
  /** The events whose parentheses these are. */
  readonly event?: string | undefined;
  /** The definition whose body this is, and its parameters. */
  readonly define?: { readonly name: string; readonly parameters: ReadonlySet<string> };
  readonly found: Mention[];
}

/** All names in a declaration that stand for something, in no order. */
export function mentionsIn(declaration: Declaration, known: KnownNames): Mention[] {
  const found: Mention[] = [];
  const here: Here = { known, found, ...(declaration.kind === "define" && defining(declaration)) };
  declared(declaration, here);
  walk(declaration, here);
  return found;
}

const defining = (declaration: Extract<Declaration, { kind: "define" }>): Pick<Here, "define"> => ({
  define: {
    name: declaration.name.text,
    parameters: new Set(declaration.parameters.map(({ name }) => name.text)),
  },
});

const note = (name: Name, thing: NamedThing | undefined, { found }: Here, declaration = false) => {
  if (thing) found.push({ span: name.span, thing, declaration });
};

function declared(declaration: Declaration, here: Here): void {
  if (declaration.kind === "expect") {
    segmentPath(declaration.segment, here);
    for (const { customer } of declaration.examples)
      here.found.push(...dataMentions(customer, here.known.catalogue));
    return;
  }
  const { name, kind } = declaration;
  if (kind === "tiers" || kind === "split") {
    note(name, { kind: "family", name: name.text }, here, true);
    for (const part of parts(declaration))
      note(part, { kind: "segment", name: `${name.text}.${part.text}` }, here, true);
    if (kind === "split") segmentPath(declaration.of, here);
    return;
  }
  note(name, { kind, name: name.text }, here, true);
  if (kind !== "define") return;
  for (const parameter of declaration.parameters)
    note(parameter.name, parameterOf(name.text, parameter.name.text), here, true);
}

const parameterOf = (of: string, name: string): NamedThing => ({ kind: "parameter", of, name });

function parts(declaration: Extract<Declaration, { kind: "tiers" | "split" }>): readonly Name[] {
  if (declaration.kind === "split") return declaration.groups.map(({ name }) => name);
  const { tiers, otherwise } = declaration;
  return [...tiers, ...(otherwise ? [otherwise] : [])].map(({ name }) => name);
}

/** Looks for paths in a piece of syntax. */
function walk(node: object, here: Here): void {
  if (isEvents(node)) return pathMentions(node, here);
  if (isMember(node)) return segmentPath(node.of, here);
  for (const [key, part] of Object.entries(node)) {
    if (key === "span" || key === "examples" || typeof part !== "object" || part === null) continue;
    if (key === "per") valuePath(part, here);
    else walk(part, here);
  }
}

const isEvents = (node: object): node is EventsExpr =>
  "kind" in node && node.kind === "path" && "path" in node;

const isMember = (node: object): node is { readonly of: Path } =>
  "kind" in node && node.kind === "member";

const isPath = (node: object): node is Path => "head" in node && "rest" in node;

function valuePath(node: object, here: Here): void {
  if (isPath(node)) pathMentions({ kind: "path", path: node, span: node.span }, here);
}

function segmentPath({ head, rest }: Path, here: Here): void {
  const { segments, families } = here.known;
  const [part] = rest;
  if (!part) {
    if (segments.has(head.text)) note(head, { kind: "segment", name: head.text }, here);
    return;
  }
  if (families.has(head.text)) note(head, { kind: "family", name: head.text }, here);
  const full = `${head.text}.${part.text}`;
  if (segments.has(full)) note(part, { kind: "segment", name: full }, here);
}

function pathMentions({ path, where }: EventsExpr, here: Here): void {
  const thing = headOf(path, here);
  note(path.head, thing, here);
  const event = here.event === undefined ? here.known.event(path.head.text) : undefined;
  const [field] = path.rest;
  if (event !== undefined && field && hasField(event, field.text, here))
    note(field, { kind: "field", event, name: field.text }, here);
  if (thing?.kind === "namespace") here.found.push(...traitMentions(path, here.known.catalogue));
  for (const { name, value } of path.args ?? []) {
    if (name && thing?.kind === "define") note(name, parameterOf(thing.name, name.text), here);
    walk(value, here);
  }
  if (where) walk({ where }, event === undefined ? here : { ...here, event });
}

/** In the order in which the checker looks names up. */
function headOf({ head, args, rest }: Path, here: Here): NamedThing | undefined {
  const { known, event, define } = here;
  const { text: name } = head;
  const { attributes } = known.catalogue.customer;
  if (define?.parameters.has(name) === true && !args) return parameterOf(define.name, name);
  if (event !== undefined && hasField(event, name, here)) return { kind: "field", event, name };
  const isTrait = lookup(known.catalogue.traits, name) !== undefined;
  if (isTrait && !hasEvents(name, rest[0]?.text, here)) return { kind: "namespace", name };
  const value = known.value(name);
  if (value) return value;
  if (lookup(attributes, name) && event === undefined) return { kind: "attribute", name };
  if (lookup(known.catalogue.events, name)) return { kind: "events", name };
  return args && isFunction(name) ? { kind: "function", name } : undefined;
}

/** Where a table has the name of a plugin, its fields are the table's. */
const hasEvents = (name: string, field: string | undefined, here: Here): boolean =>
  lookup(here.known.catalogue.events, name) !== undefined &&
  (field === undefined || hasField(name, field, here));

const hasField = (event: string, name: string, { known }: Here): boolean =>
  Object.hasOwn(lookup(known.catalogue.events, event)?.fields ?? {}, name);
