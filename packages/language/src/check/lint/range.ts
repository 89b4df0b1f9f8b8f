import type { Cond, Literal, Value } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { Session } from "../scope.ts";
import { numeric } from "../values/numeric.ts";
import { compareDecimalTexts } from "../values/decimal-text.ts";

/** What a test leaves of the possible values of one thing. */
export interface Range {
  /** The thing: equal numbers are the same thing. */
  readonly of: number;
  /** True where it can be unknown. */
  readonly nullable: boolean;
  readonly span?: Span;
  readonly low?: End;
  readonly high?: End;
  /** Only these. */
  readonly values?: ReadonlySet<string>;
  /** Only the unknown value. */
  readonly unknown?: boolean;
}

type Thing = Pick<Range, "of" | "nullable">;

interface End {
  readonly value: string;
  readonly inclusive: boolean;
  readonly compare: Compare;
}

type Compare = (a: string, b: string) => number;

/** The range of a test against constants; undefined for any other condition. */
export function rangeOf(cond: Cond, session: Session): Range | undefined {
  const at = { ...(cond.span && { span: cond.span }) };
  const thing = (value: Value): Thing => ({
    of: session.identity(value),
    nullable: value.nullable,
  });
  switch (cond.kind) {
    case "compare":
      return compared(cond, at, thing);
    case "between": {
      const [low, high] = [constant(cond.low), constant(cond.high)];
      if (!low || !high) return undefined;
      const ends = { low: end(low, true), high: end(high, true) };
      return ends.low && ends.high
        ? { ...thing(cond.value), ...at, low: ends.low, high: ends.high }
        : undefined;
    }
    case "in": {
      const values = cond.set.map(constant);
      if (cond.fold || !values.every((value) => value !== undefined)) return undefined;
      return { ...thing(cond.value), ...at, values: new Set(values.map(canonical)) };
    }
    case "isYes":
      return { ...thing(cond.value), ...at, values: new Set(["true"]) };
    case "not":
      return cond.of.kind === "known"
        ? { ...thing(cond.of.value), ...at, unknown: true }
        : undefined;
    default:
      return undefined;
  }
}

function compared(
  cond: Extract<Cond, { kind: "compare" }>,
  at: { readonly span?: Span },
  thing: (value: Value) => Thing,
): Range | undefined {
  const right = constant(cond.right);
  const left = right ? undefined : constant(cond.left);
  const [value, op] = right ? [cond.left, cond.op] : [cond.right, mirrored[cond.op]];
  const literal = right ?? left;
  if (!literal) return undefined;
  if (op === "eq") return { ...thing(value), ...at, values: new Set([canonical(literal)]) };
  const limit = end(literal, op === "le" || op === "ge");
  if (!limit) return undefined;
  return {
    ...thing(value),
    ...at,
    ...(op === "lt" || op === "le" ? { high: limit } : { low: limit }),
  };
}

const mirrored = { eq: "eq", lt: "gt", le: "ge", gt: "lt", ge: "le" } as const;

function constant(value: Value): Literal | undefined {
  if (value.kind === "defined") return constant(value.of);
  return value.kind === "literal" ? value : undefined;
}

/** Equal constants have equal texts: `1.50` is `1.5`. */
function canonical({ type, value }: Literal): string {
  const text = String(value);
  return numeric(type) && text.includes(".") ? text.replace(/\.?0+$/u, "") : text;
}

function end({ type, value }: Literal, inclusive: boolean): End | undefined {
  const text = String(value);
  if (numeric(type)) return { value: text, inclusive, compare: compareDecimalTexts };
  return type.kind === "date" ? { value: text, inclusive, compare: compareTexts } : undefined;
}

const compareTexts: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** True when no value lies in both. */
export function areDisjoint(a: Range, b: Range): boolean {
  if (a.unknown || b.unknown) return a.unknown !== b.unknown;
  if (a.values) return [...a.values].every((value) => !contains(b, value));
  if (b.values) return areDisjoint(b, a);
  return endsBefore(a.high, b.low) || endsBefore(b.high, a.low);
}

/** True when every value of the first lies in the second. */
export function isInside(a: Range, b: Range): boolean {
  if (a.unknown || b.unknown) return a.unknown === b.unknown;
  if (a.values) return [...a.values].every((value) => contains(b, value));
  if (b.values) return false;
  return !exceeds(b.low, a.low, 1) && !exceeds(b.high, a.high, -1);
}

function contains({ low, high, values }: Range, value: string): boolean {
  if (values) return values.has(value);
  const aboveLow = !low || isPast(low.compare(value, low.value), low.inclusive);
  const belowHigh = !high || isPast(-high.compare(value, high.value), high.inclusive);
  return aboveLow && belowHigh;
}

const isPast = (order: number, inclusive: boolean): boolean =>
  order > 0 || (order === 0 && inclusive);

function endsBefore(high: End | undefined, low: End | undefined): boolean {
  if (!high || !low) return false;
  const order = high.compare(high.value, low.value);
  return order < 0 || (order === 0 && !(high.inclusive && low.inclusive));
}

/** True when the outer end cuts off some of what the inner end lets in; `side` is 1 for low ends, -1 for high ones. */
function exceeds(outer: End | undefined, inner: End | undefined, side: 1 | -1): boolean {
  if (!outer) return false;
  if (!inner) return true;
  const order = side * outer.compare(outer.value, inner.value);
  return order > 0 || (order === 0 && inner.inclusive && !outer.inclusive);
}
