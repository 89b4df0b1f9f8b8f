import type { Cond, Value } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { numeric } from "../values/numeric.ts";
import { code, advise } from "../wording/words.ts";
import { comparable } from "./comparable.ts";
import { isKnownText } from "./known-values.ts";
import type { Side } from "./side.ts";

/** `a is b`. */
export function equality(left: Side, right: Side, span: Span, scope: Scope): Cond | undefined {
  const sides = comparable(left, right, scope);
  if (!sides || !isExact(sides, left, span, scope)) return undefined;
  const [a, b] = sides;
  if (!isKnownText(a, b, scope) || !isKnownText(b, a, scope)) return undefined;
  if (b.kind === "literal" && b.value === true) return { kind: "isYes", value: a, span };
  return { kind: "compare", op: "eq", left: a, right: b, span };
}

/** A number that is only nearly exact is never compared for equality. */
export function isExact(values: readonly Value[], left: Side, span: Span, scope: Scope): boolean {
  if (values.every((value) => numeric(value.type)?.exact !== false)) return true;
  const written = scope.session.textOf(left.expr.span);
  fail(scope, {
    code: "SEG3007",
    message: `${code(written)} is not exact (it is divided, averaged or estimated), so it is hardly ever equal to a number`,
    at: span,
    help: [
      advise(`use a range, such as ${code(`${written} between 9.5 and 10.5`)}`),
      advise(`or round it first: ${code(`round(${written}, 2)`)}`),
    ],
  });
  return false;
}
