import { typeName } from "@satsuma/model";
import type { Catalogue } from "@satsuma/model";
import { explainCond, explainValue } from "../../explain/explain.ts";
import { lookup } from "../../check/lookup.ts";
import { signatures, isFunction } from "../../check/paths/function.ts";
import type { Checked } from "../../check/checked.ts";
import type { Session } from "../../check/scope.ts";
import { namedDetail } from "../describe.ts";
import type { Project } from "../project/project.ts";
import type { NamedThing } from "../symbols/mention.ts";
import { columnText } from "./column-text.ts";
import { codeSpan, paragraphs, plain } from "./markdown.ts";
import { declaredText } from "./declared-text.ts";

/** What is known of a thing, in CommonMark. */
export function thingText(thing: NamedThing, project: Project, session: Session): string {
  switch (thing.kind) {
    case "attribute":
    case "field":
    case "trait":
      return storedText(thing, project);
    case "events":
      return eventsText(thing.name, project);
    case "namespace":
    case "method":
      return pluginText(thing, project);
    case "function":
      return isFunction(thing.name) ? codeSpan(signatures[thing.name]) : "";
    case "define":
    case "param":
      return valueText(thing.name, project, session);
    case "parameter":
      return parameterText(thing, session);
    case "segment":
    case "family":
      return declaredText(thing, project);
  }
}

type Stored = Extract<NamedThing, { kind: "attribute" | "field" | "trait" }>;

function storedText(thing: Stored, { catalogue }: Project): string {
  const { columns, of } = tableOf(thing, catalogue);
  const column = lookup(columns, thing.name);
  return column ? columnText(thing.name, of, column) : "";
}

/** The columns among which a thing is found, and whose they are in words. */
function tableOf(thing: Stored, { customer, events, traits }: Catalogue) {
  if (thing.kind === "attribute") return { columns: customer.attributes, of: "of the customer" };
  if (thing.kind === "field") {
    const columns = lookup(events, thing.event)?.fields ?? {};
    return { columns, of: `of ${codeSpan(thing.event)}` };
  }
  const { namespace, method } = thing;
  const columns = lookup(lookup(traits, namespace)?.methods ?? {}, method)?.columns ?? {};
  return { columns, of: `from ${codeSpan(`${namespace}.${method}`)}` };
}

function parameterText(
  { name, of }: Extract<NamedThing, { kind: "parameter" }>,
  session: Session,
): string {
  const declared = session.names.value(of, nowhere);
  const known = declared?.kind === "callable" ? declared.of?.parameters : undefined;
  const type = known?.find((one) => one.name === name)?.type;
  const typed = type === undefined ? "" : `: ${typeName(type)}`;
  return `${codeSpan(name)}${typed}, a parameter of ${codeSpan(of)}`;
}

const nowhere = { file: "", start: 0, end: 0 };

function eventsText(name: string, { catalogue }: Project): string {
  const table = lookup(catalogue.events, name);
  if (!table) return "";
  const { singular, time, span, fields } = table;
  return paragraphs([
    `${codeSpan(name)}: events, one is called ${plain(singular)}; ${codeSpan(time)} says when`,
    span && `From ${span.first.slice(0, 10)} to ${span.last.slice(0, 10)}.`,
    `Fields: ${Object.keys(fields).map(codeSpan).join(", ")}`,
  ]);
}

function pluginText(
  thing: Extract<NamedThing, { kind: "namespace" | "method" }>,
  { catalogue }: Project,
): string {
  const plugin = lookup(catalogue.traits, thing.kind === "method" ? thing.namespace : thing.name);
  if (!plugin) return "";
  const source = thing.kind === "method" ? lookup(plugin.methods, thing.name) : undefined;
  const names = Object.keys(source?.columns ?? plugin.methods);
  return paragraphs([
    `${codeSpan(thing.name)}: ${source ? "a method" : "a plugin"}`,
    plain((source ?? plugin).description ?? ""),
    `${source ? "Values" : "Methods"}: ${names.map(codeSpan).join(", ")}`,
  ]);
}

/** A definition or a parameter: its type, and what it means. */
function valueText(name: string, project: Project, session: Session): string {
  const named = session.names.value(name, nowhere);
  const of = named?.kind === "define" ? named.of : undefined;
  const literal = named?.kind === "param" ? named.of : undefined;
  return paragraphs([
    `${codeSpan(name)}: ${plain(namedDetail(named) ?? "not right yet")}`,
    of && english(of, project),
    literal && project.clock && plain(explainValue(literal, project.catalogue, project.clock)),
    declaredText({ kind: "define", name }, project),
  ]);
}

function english(of: Checked, { clock, catalogue }: Project): string | undefined {
  if (!clock) return undefined;
  if (of.kind === "value") return plain(explainValue(of.value, catalogue, clock));
  const cond = of.kind === "cond" ? of.cond : of.filter;
  return cond && explainCond(cond, catalogue, clock);
}
