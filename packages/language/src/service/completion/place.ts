import type { Value } from "@satsuma/ir";
import type { Catalogue, Columns } from "@satsuma/model";
import { columnOf } from "../../check/conditions/column-of.ts";
import type { NamedColumn } from "../../check/conditions/column-of.ts";
import { lookup } from "../../check/lookup.ts";
import { customerScope } from "../../check/scope.ts";
import type { Scope, Session } from "../../check/scope.ts";
import type { ExpectedAt } from "../../syntax/expected-at.ts";
import type { RuleStack } from "../../syntax/grammar/prefix.ts";
import type { RuleName } from "../../syntax/grammar/rules.ts";
import { parseExpression } from "../../syntax/index.ts";
import { endOf } from "../../syntax/source.ts";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { keyword } from "../../syntax/tokens/token-types.ts";
import type { Project } from "../project/project.ts";
import { parametersIn } from "./parameters-in.ts";
import { openBrackets, pathEnding, testBefore, valueStart } from "./tokens-before.ts";

/** A place where something is being written, and what is known of it. */
export interface WritingPlace extends ExpectedAt {
  readonly project: Project;
  readonly catalogue: Catalogue;
  readonly session: Session;
  /** The text that the offsets of tokens are of. */
  readonly text: string;
  /** The events whose parentheses the place is in. */
  readonly event: string | undefined;
  /** What names mean here. */
  readonly scope: Scope;
}

/** Finds out where a place is. */
export function writingPlace(
  at: ExpectedAt,
  text: string,
  project: Project,
  session: Session,
): WritingPlace {
  const event = enclosingEvent(at, session);
  const parameters = parametersIn(at.before, session);
  const scope: Scope = {
    ...customerScope(session),
    parameters,
    ...(event !== undefined && { place: eventPlace(event, text) }),
  };
  return { ...at, project, catalogue: session.catalogue, session, text, event, scope };
}

function eventPlace(event: string, text: string): Scope["place"] {
  const span = { file: "", start: 0, end: text.length };
  const of = { kind: "path", path: { head: { text: event, span }, rest: [], span }, span } as const;
  return { kind: "event", event, of };
}

/** Names of the rules a reading is in, innermost first. */
export function rulesOf(within: RuleStack): string[] {
  const rules: string[] = [];
  for (let stack: RuleStack | undefined = within; stack; stack = stack.outer)
    rules.push(stack.rule);
  return rules;
}

/** True where some reading of the place is directly within one of the rules. */
export const isWithin = ({ expected }: ExpectedAt, ...rules: readonly RuleName[]): boolean =>
  expected.some(({ within }) => rules.some((rule) => rule === within.rule));

function enclosingEvent({ before, expected }: ExpectedAt, session: Session): string | undefined {
  if (!expected.some(({ within }) => isInFilter(rulesOf(within)))) return undefined;
  const open = openBrackets(before).find((i) => isOneOf(before[i - 1], [keyword.Where]));
  const path = open === undefined ? undefined : pathEnding(before, open - 2);
  return path && eventNamed(path.names[0] ?? "", session);
}

const isInFilter = (rules: readonly string[]): boolean =>
  rules.some((rule, i) => rule === "expr" && rules[i + 1] === "events");

/** The event table a name stands for, by itself or through a definition. */
export function eventNamed(name: string, session: Session): string | undefined {
  const declared = session.names.value(name, { file: "", start: 0, end: 0 });
  if (declared?.kind === "define")
    return declared.of?.kind === "events" ? declared.of.event : undefined;
  if (declared?.kind === "callable") {
    const of = declared.of?.of;
    return of?.kind === "events" ? of.event : undefined;
  }
  return lookup(session.catalogue.events, name) && name;
}

/** The fields of the events at hand. */
export const fieldsHere = ({ event, catalogue }: WritingPlace): Columns =>
  (event === undefined ? undefined : lookup(catalogue.events, event)?.fields) ?? {};

/** What is tested where a value is being written: `country` in `country is …`. */
export interface Tested {
  readonly value: Value;
  readonly column: NamedColumn | undefined;
}

/** The value that what is being written will be held against; undefined where there is none or it means nothing. */
export function testedAt({ before, text, scope }: WritingPlace): Tested | undefined {
  const [inner] = openBrackets(before);
  const isList = inner !== undefined && isOneOf(before[inner - 1], [keyword.In, keyword.Of]);
  const test = testBefore(before, isList ? inner - 1 : before.length - 1);
  const [first, last] = [before[valueStart(before, test)], before[test - 1]];
  if (test <= 0 || !first || !last) return undefined;
  const { expr } = parseExpression(text.slice(first.startOffset, endOf(last)), "");
  const checked = expr && scope.session.expression(expr, scope);
  if (checked?.kind !== "value") return undefined;
  return { value: checked.value, column: columnOf(checked.value, scope) };
}
