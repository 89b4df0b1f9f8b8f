import type { Cond } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { Tail } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { decimalProduct } from "../values/decimal-text.ts";
import { holds38Digits } from "../values/literal.ts";
import { advise, aType, code } from "../wording/words.ts";
import { checkSide } from "./side.ts";
import type { Side } from "./side.ts";

/** `home_location within 15 km of store`: the distance of two places. */
export function nearness(
  left: Side,
  tail: Extract<Tail, { kind: "near" }>,
  span: Span,
  scope: Scope,
): Cond | undefined {
  const right = checkSide(tail.of, scope);
  const isNumber = holds38Digits(tail.distance, scope);
  const arePlaces = [left, ...(right ? [right] : [])].map((side) => isPlace(side, scope));
  if (!right || !isNumber || arePlaces.includes(false)) return undefined;
  const metres = decimalProduct(tail.distance.value, metresIn[tail.unit]);
  return { kind: "near", value: left.value, of: right.value, metres, span };
}

const metresIn = { km: "1000", m: "1", mi: "1609.344" } as const;

function isPlace({ value, expr }: Side, scope: Scope): boolean {
  if (value.type.kind === "point") return true;
  fail(scope, {
    code: "SEG3001",
    message: `a place is needed here, but ${code(scope.session.textOf(expr.span))} is ${aType(value.type)}`,
    at: expr.span,
    help: [advise("write a place out with its latitude and longitude: `point(52.52, 13.41)`")],
  });
  return false;
}
