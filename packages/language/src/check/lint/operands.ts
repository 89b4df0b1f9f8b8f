import type { Cond, Value, Window } from "@satsuma/ir";

/** A test of values, as opposed to a combination of conditions. */
export type Atom = Extract<
  Cond,
  {
    kind:
      | "compare"
      | "between"
      | "in"
      | "isYes"
      | "text"
      | "listHas"
      | "inWindow"
      | "near"
      | "rank";
  }
>;

/** True for tests that are false when an operand is unknown. */
export const isAtom = (cond: Cond): cond is Atom => atoms.has(cond.kind);

const atoms: ReadonlySet<Cond["kind"]> = new Set<Cond["kind"]>([
  "compare",
  "between",
  "in",
  "isYes",
  "text",
  "listHas",
  "inWindow",
  "near",
  "rank",
]);

/** The values a test looks at. */
export function operands(atom: Atom): readonly Value[] {
  switch (atom.kind) {
    case "compare":
      return [atom.left, atom.right];
    case "between":
      return [atom.value, atom.low, atom.high];
    case "text":
      return [atom.value, atom.pattern];
    case "inWindow":
      return [atom.value, ...ends(atom.window)];
    case "near":
      return [atom.value, atom.of];
    case "rank":
      return [atom.by];
    case "in":
    case "isYes":
    case "listHas":
      return [atom.value];
  }
}

function ends(window: Window): readonly Value[] {
  switch (window.kind) {
    case "on":
    case "before":
    case "after":
    case "since":
    case "around":
      return [window.at];
    case "fromTo":
      return [window.from, window.to];
    case "shifted":
      return ends(window.window);
    case "ever":
    case "last":
    case "previous":
    case "this":
    case "next":
    case "named":
    case "bounds":
      return [];
  }
}

/**
 * The values that make another unknown: the nullable columns, traits, aggregates and definitions it is calculated from, and
 * quotients themselves.
 */
export function unknownSources(value: Value): readonly Value[] {
  if (!value.nullable) return [];
  switch (value.kind) {
    case "negate":
    case "elapsed":
    case "part":
    case "localDate":
    case "plus":
    case "anniversary":
      return unknownSources(value.value);
    case "call":
      // A place can be unknown though its coordinates are known: when it lies outside the globe.
      return value.fn === "point" ? [value] : value.args.flatMap(unknownSources);
    case "arithmetic":
      return value.op === "/" ? [value] : [value.left, value.right].flatMap(unknownSources);
    case "literal":
    case "aggregate":
    case "attribute":
    case "key":
    case "field":
    case "default":
    case "ago":
    case "moment":
    case "trait":
    case "feature":
    case "stored":
    case "percentile":
    case "case":
    case "truth":
    case "defined":
      return [value];
  }
}

/**
 * The identities of values that are surely known where a condition holds.
 *
 * @param depth how many definitions, one inside the other, are still looked into
 */
export function surelyKnown(
  cond: Cond,
  identity: (value: Value) => number,
  depth = 8,
): readonly number[] {
  if (cond.kind === "and") return cond.of.flatMap((part) => surelyKnown(part, identity, depth));
  if (cond.kind === "definedCond")
    return depth > 0 ? surelyKnown(cond.of, identity, depth - 1) : [];
  const values = cond.kind === "known" ? [cond.value] : isAtom(cond) ? operands(cond) : [];
  return values.flatMap(unknownSources).map(identity);
}
