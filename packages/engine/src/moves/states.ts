import type { Value } from "@satsuma/ir";
import { SatsumaError } from "@satsuma/model";
import type { Scalar, ValueType } from "@satsuma/model";
import { partsOf } from "../rules/families.ts";
import { namedRules } from "../history/named-rules.ts";
import type { RuleOverTime } from "../history/rules-at.ts";
import type { Session } from "../queries/session.ts";
import { findTrait } from "../why/find-trait.ts";
import type { Moves } from "./moves-result.ts";

/** What tells states apart, and how a customer's state follows from it. */
export interface States {
  readonly kind: Moves["kind"];
  readonly rules: readonly RuleOverTime[];
  readonly values: readonly Value[];
  /** States that have a name before anybody is in them, in order. */
  readonly named: ReadonlyMap<string, NamedState>;
  /** @param flags whether each rule holds */
  stateOf(flags: readonly boolean[], values: readonly Scalar[]): string;
}

export interface NamedState {
  readonly title?: string;
  /** In no tier, unknown, in none of the segments. */
  readonly isNone?: true;
}

/** More segments than this would have more than sixteen states. */
const mostSegments = 4;

/**
 * The states that some words name: tiers, a split, an enum or yes/no trait, or one to four segments.
 *
 * @throws SatsumaError `RUN_SEGMENT` or `RUN_TRAIT` when nothing is called so, `MOVES_STATES` when it has no states to move between
 */
export function statesOf(what: readonly string[], session: Session): States {
  const [only = ""] = what;
  if (what.length === 1) {
    const family = partsOf(only, session.program.segments);
    if (family.length > 0) return familyStates(only, session);
    if (isTrait(only, session)) return traitStates(only, session);
  }
  return segmentStates(what, session);
}

function familyStates(name: string, session: Session): States {
  const rules = namedRules([name], session);
  const isSplit = partsOf(name, session.program.segments)[0]?.group !== undefined;
  const none = isSplit ? "in no group" : "no tier";
  const names = rules.map((rule) => rule.name.slice(name.length + 1));
  return {
    kind: isSplit ? "split" : "tiers",
    rules,
    values: [],
    named: new Map<string, NamedState>([
      ...rules.map(({ title }, i) => [names[i]!, title === undefined ? {} : { title }] as const),
      [none, { isNone: true }] as const,
    ]),
    stateOf: (flags) => names[flags.indexOf(true)] ?? none,
  };
}

const isTrait = (name: string, { catalogue, program }: Session): boolean =>
  !program.segments.some((segment) => segment.name === name) &&
  Object.keys(catalogue.traits).some(
    (namespace) => name.startsWith(namespace) && /^[.(]/u.test(name.slice(namespace.length)),
  );

function traitStates(name: string, session: Session): States {
  const { node, column } = findTrait(name, session);
  const none = "unknown";
  const { kind } = column.type;
  if (kind !== "enum" && kind !== "yes/no" && kind !== "text")
    throw new SatsumaError(
      "MOVES_STATES",
      `${name} is ${kind}, which has no states to move between`,
      {
        help: `name tiers, segments, or a trait that is one of a few words; or compare conditions: '${name} > …'`,
      },
    );
  const state = (value: Scalar): string =>
    value === null ? none : value === true ? "yes" : value === false ? "no" : String(value);
  return {
    kind: "trait",
    rules: [],
    values: [node],
    named: new Map<string, NamedState>([
      ...valuesOf(column.type).map((value) => [value, {}] as const),
      [none, { isNone: true }] as const,
    ]),
    stateOf: (_, [value = null]) => state(value),
  };
}

const valuesOf = (type: ValueType): readonly string[] =>
  type.kind === "yes/no" ? ["yes", "no"] : type.kind === "enum" ? type.values : [];

function segmentStates(what: readonly string[], session: Session): States {
  const rules = namedRules(what, session);
  if (rules.length > mostSegments)
    throw new SatsumaError(
      "MOVES_STATES",
      `${rules.length} segments have too many states: ${mostSegments} at most`,
      {
        help: "name fewer segments, or one set of tiers alone",
      },
    );
  const names = rules.map((rule) => rule.name);
  const none =
    names.length === 1 ? `not ${names[0]}` : names.length === 2 ? "neither" : "none of them";
  const title = (flags: readonly boolean[]): string =>
    names.filter((_, i) => flags[i]).join(" + ") || none;
  return {
    kind: "segments",
    rules,
    values: [],
    named: new Map<string, NamedState>([
      ...subsets(names.length).map((flags) => [title(flags), {}] as const),
      [none, { isNone: true }] as const,
    ]),
    stateOf: title,
  };
}

/** Every choice of some of so many, single ones first, none left out. */
function subsets(count: number): boolean[][] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, i) =>
    Array.from({ length: count }, (_each, place) => (((i + 1) >> place) & 1) === 1),
  );
  const size = (flags: readonly boolean[]): number => flags.filter(Boolean).length;
  return all.toSorted((one, other) => size(one) - size(other));
}
