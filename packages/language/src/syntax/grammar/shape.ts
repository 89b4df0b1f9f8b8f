import {
  Alternation,
  Alternative,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
} from "chevrotain";
import type { IProduction, Rule, TokenType } from "chevrotain";

/** The grammar as plain data: what may stand at one place of a rule. */
export type Shape =
  | { readonly kind: "token"; readonly type: TokenType }
  | { readonly kind: "rule"; readonly name: string }
  /** One of several sequences; an optional part is a choice with the empty one. */
  | { readonly kind: "either"; readonly of: readonly (readonly Shape[])[] }
  /** Any number of times, also none. */
  | { readonly kind: "loop"; readonly of: readonly Shape[] };

/** The sequence of shapes each rule consists of, by name of the rule. */
export const shapesOf = (rules: Readonly<Record<string, Rule>>): Map<string, readonly Shape[]> =>
  new Map(Object.entries(rules).map(([name, rule]) => [name, sequence(rule.definition)]));

const sequence = (productions: readonly IProduction[]): Shape[] => productions.flatMap(shape);

function shape(production: IProduction): Shape[] {
  if (production instanceof Terminal) return [{ kind: "token", type: production.terminalType }];
  if (production instanceof NonTerminal)
    return [{ kind: "rule", name: production.nonTerminalName }];
  if (production instanceof Alternation) {
    return [{ kind: "either", of: production.definition.map(alternative) }];
  }
  if (production instanceof Option) return optional(sequence(production.definition));
  return repeated(production);
}

const alternative = (production: IProduction): Shape[] =>
  production instanceof Alternative ? sequence(production.definition) : shape(production);

function repeated(production: IProduction): Shape[] {
  if (production instanceof Repetition) return loop(sequence(production.definition));
  if (production instanceof RepetitionMandatory) {
    const once = sequence(production.definition);
    return [...once, ...loop(once)];
  }
  if (production instanceof RepetitionMandatoryWithSeparator) {
    return separated(sequence(production.definition), production.separator);
  }
  if (production instanceof RepetitionWithSeparator) {
    return optional(separated(sequence(production.definition), production.separator));
  }
  throw new TypeError(`the grammar has a part of unknown kind: ${production.constructor.name}`);
}

const optional = (of: readonly Shape[]): Shape[] => [{ kind: "either", of: [of, []] }];

const loop = (of: readonly Shape[]): Shape[] => [{ kind: "loop", of }];

const separated = (once: readonly Shape[], separator: TokenType): Shape[] => [
  ...once,
  ...loop([{ kind: "token", type: separator }, ...once]),
];
