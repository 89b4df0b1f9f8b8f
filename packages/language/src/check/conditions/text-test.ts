import type { Cond, Value } from "@satsuma/ir";
import type { Span, ValueType } from "@satsuma/model";
import type { Tail } from "../../ast.ts";
import { requireConstant } from "../paths/arguments.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { advise, aType, code } from "../wording/words.ts";
import { comparable } from "./comparable.ts";
import { isExact } from "./equality.ts";
import { foldNeedsText } from "./in-list.ts";
import { isKnownText } from "./known-values.ts";
import { checkSide, checkSides } from "./side.ts";
import type { Side } from "./side.ts";

type TextTail = Extract<Tail, { kind: "contains" | "starts" | "ends" | "matches" }>;

/** `contains`, `starts with`, `ends with`, `matches` on text; `contains` also on lists. */
export function textTest(left: Side, tail: TextTail, span: Span, scope: Scope): Cond | undefined {
  const right = checkSide(tail.other, scope);
  if (!right) return undefined;
  const { ignoringCase } = tail;
  if (left.value.type.kind === "list" && tail.kind === "contains")
    return listHas(left, [right], { quantifier: "any", ignoringCase, span }, scope);
  if (!isText(left, scope) || !isText(right, scope)) return undefined;
  if (tail.kind === "matches" && !requireConstant(right.value, scope)) return undefined;
  return textCond(tail.kind, left.value, right.value, { ignoringCase, span });
}

/** `contains any of (…)`, `contains all of (…)` on lists and on text. */
export function containsOf(
  left: Side,
  tail: Extract<Tail, { kind: "containsOf" }>,
  span: Span,
  scope: Scope,
): Cond | undefined {
  const items = checkSides(tail.items, scope);
  if (!items) return undefined;
  const { quantifier, ignoringCase } = tail;
  if (left.value.type.kind === "list")
    return listHas(left, items, { quantifier, ignoringCase, span }, scope);
  if (![left, ...items].every((side) => isText(side, scope))) return undefined;
  const of = items.map(({ value, expr }) =>
    textCond("contains", left.value, value, { ignoringCase, span: expr.span }),
  );
  return { kind: quantifier === "any" ? "or" : "and", of, span };
}

function textCond(
  kind: TextTail["kind"],
  value: Value,
  pattern: Value,
  { ignoringCase, span }: { readonly ignoringCase: boolean; readonly span: Span },
): Cond {
  const op = kind === "matches" ? "glob" : kind;
  return { kind: "text", op, value, pattern, fold: ignoringCase, span };
}

function isText({ value, expr }: Side, scope: Scope): boolean {
  if (isTextType(value.type)) return true;
  fail(scope, {
    code: "SEG3001",
    message: `text is needed here, but ${code(scope.session.textOf(expr.span))} is ${aType(value.type)}`,
    at: expr.span,
    help:
      value.type.kind === "list"
        ? [advise('look for a whole entry of the list, with `contains "…"`')]
        : [],
  });
  return false;
}

const isTextType = ({ kind }: ValueType): boolean => kind === "text" || kind === "enum";

function listHas(
  left: Side,
  items: readonly Side[],
  test: { readonly quantifier: "any" | "all"; readonly ignoringCase: boolean; readonly span: Span },
  scope: Scope,
): Cond | undefined {
  const { quantifier, ignoringCase, span } = test;
  if (left.value.type.kind !== "list") return undefined;
  if (ignoringCase && !isTextType(left.value.type.of)) return foldNeedsText(left, span, scope);
  // One entry of the list is compared with each item, so both must be of one type.
  const entry = { ...left, value: { ...left.value, type: left.value.type.of } };
  const pairs = items.map((item) => comparable(entry, item, scope));
  if (!pairs.every((pair) => pair !== undefined)) return undefined;
  const found = pairs.map(([, item]) => item);
  if (!isExact(found, left, span, scope)) return undefined;
  if (!found.every((item) => requireConstant(item, scope))) return undefined;
  const areKnown = found.every((item) => ignoringCase || isKnownText(left.value, item, scope));
  if (!areKnown) return undefined;
  const fold = ignoringCase ? { fold: true } : {};
  return { kind: "listHas", quantifier, value: left.value, items: found, ...fold, span };
}
