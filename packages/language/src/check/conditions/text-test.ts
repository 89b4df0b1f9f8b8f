import type { Cond, Value } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { Tail } from "../../ast.ts";
import { requireConstant } from "../paths/arguments.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { notYet } from "../wording/not-yet.ts";
import { aType, code } from "../wording/words.ts";
import { comparable } from "./comparable.ts";
import { isExact } from "./equality.ts";
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
  if (value.type.kind === "text" || value.type.kind === "enum") return true;
  fail(scope, {
    code: "SEG3001",
    message: `text is needed here, but ${code(scope.session.textOf(expr.span))} is ${aType(value.type)}`,
    at: expr.span,
  });
  return false;
}

function listHas(
  left: Side,
  items: readonly Side[],
  test: { readonly quantifier: "any" | "all"; readonly ignoringCase: boolean; readonly span: Span },
  scope: Scope,
): Cond | undefined {
  const { quantifier, ignoringCase, span } = test;
  if (ignoringCase) return notYet(scope, span, "lists searched `ignoring case`");
  if (left.value.type.kind !== "list") return undefined;
  // One entry of the list is compared with each item, so both must be of one type.
  const entry = { ...left, value: { ...left.value, type: left.value.type.of } };
  const pairs = items.map((item) => comparable(entry, item, scope));
  if (!pairs.every((pair) => pair !== undefined)) return undefined;
  const found = pairs.map(([, item]) => item);
  if (!isExact(found, left, span, scope)) return undefined;
  if (!found.every((item) => requireConstant(item, scope))) return undefined;
  if (!found.every((item) => isKnownText(left.value, item, scope))) return undefined;
  return { kind: "listHas", quantifier, value: left.value, items: found, span };
}
