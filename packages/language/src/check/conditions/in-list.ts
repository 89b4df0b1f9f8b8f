import type { Cond, Value } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { requireConstant } from "../paths/arguments.ts";
import { isConstant } from "../values/value.ts";
import { aType, code, fix, replace } from "../wording/words.ts";
import { comparable } from "./comparable.ts";
import { equality, isExact } from "./equality.ts";
import { isKnownText } from "./known-values.ts";
import type { Side } from "./side.ts";

/** `a in (x, y)`. Values that differ by customer are compared one by one; the others form one set. */
export function inList(
  left: Side,
  items: readonly Side[],
  test: { readonly fold: boolean; readonly span: Span },
  scope: Scope,
): Cond | undefined {
  const { fold, span } = test;
  if (left.value.type.kind === "list") return isListItself(left, items, scope);
  if (fold && !isText(left.value)) return foldNeedsText(left, span, scope);
  const constants = items.filter(({ value }) => isConstant(value));
  const others = items.filter(({ value }) => !isConstant(value));
  const set = constants.length === 0 ? undefined : inSet(left, constants, test, scope);
  const equal = others.map((item) => oneByOne(left, item, test, scope));
  if ((constants.length > 0 && !set) || !equal.every((cond) => cond !== undefined))
    return undefined;
  const of = [...(set ? [set] : []), ...equal];
  return of.length === 1 ? of[0] : { kind: "or", of, span };
}

function inSet(
  left: Side,
  items: readonly Side[],
  { fold, span }: { readonly fold: boolean; readonly span: Span },
  scope: Scope,
): Cond | undefined {
  const pairs = items.map((item) => comparable(left, item, scope));
  if (!pairs.every((pair) => pair !== undefined)) return undefined;
  const value = pairs[0]?.[0] ?? left.value;
  const set = pairs.map(([, item]) => item);
  if (!isExact([value, ...set], left, span, scope)) return undefined;
  if (!set.every((item) => requireConstant(item, scope))) return undefined;
  if (!fold && !set.every((item) => isKnownText(value, item, scope))) return undefined;
  // A day among moments would have to be compared in its own way, one by one.
  if (pairs.some(([a]) => a.type.kind !== value.type.kind)) return eachWay(pairs, span);
  return { kind: "in", value, set, fold, span };
}

const eachWay = (pairs: readonly (readonly [Value, Value])[], span: Span): Cond => ({
  kind: "or",
  of: pairs.map(([left, right]): Cond => ({ kind: "compare", op: "eq", left, right, span })),
  span,
});

function oneByOne(
  left: Side,
  item: Side,
  { fold, span }: { readonly fold: boolean; readonly span: Span },
  scope: Scope,
): Cond | undefined {
  if (!fold) return equality(left, item, item.expr.span, scope);
  const sides = comparable(left, item, scope);
  return sides && { kind: "text", op: "equals", value: sides[0], pattern: sides[1], fold, span };
}

/** `interests in ("golf", "ski")`: what a list has is asked for with `contains`. */
function isListItself(left: Side, items: readonly Side[], scope: Scope): undefined {
  const { textOf } = scope.session;
  const [first] = items;
  if (!first) return undefined;
  const between = { ...left.expr.span, start: left.expr.span.end, end: first.expr.span.start };
  const negated = /not/iu.test(textOf(between));
  const words = `${negated ? "does not contain" : "contains"} any of`;
  return fail(scope, {
    code: "SEG3001",
    message: `${code(textOf(left.expr.span))} is ${aType(left.value.type)}; it cannot be one of several values, but it can contain some`,
    at: left.expr.span,
    help: [
      fix(`look for them with ${code(`${words} (…)`)}`, [replace(between, ` ${words} (`)], true),
    ],
  });
}

const isText = ({ type }: Value): boolean => type.kind === "text" || type.kind === "enum";

/** Reports `ignoring case` where no text is looked at. */
export const foldNeedsText = (left: Side, span: Span, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG3001",
    message: `${code("ignoring case")} is for text, and ${code(scope.session.textOf(left.expr.span))} is not`,
    at: span,
  });
