import type { ValueType } from "@satsuma/model";
import { parseExpression } from "../../syntax/index.ts";
import { endOf } from "../../syntax/source.ts";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { keyword } from "../../syntax/tokens/token-types.ts";
import { isWithin } from "./place.ts";
import type { WritingPlace } from "./place.ts";
import { valueStart } from "./tokens-before.ts";

/** The type of the value that ends where something is being written, where a test of it may come next. */
export const typeBefore = (place: WritingPlace): ValueType | undefined =>
  isWithin(place, "isTail") ? typeEnding(place, place.before.length) : undefined;

/** True after `within 5` behind a place, so that a distance follows and no time. */
export const isDistance = (place: WritingPlace): boolean =>
  isOneOf(place.before.at(-2), [keyword.Within]) &&
  typeEnding(place, place.before.length - 2)?.kind === "point";

/** The type of the value that ends before one of the tokens. */
function typeEnding({ before, text, scope }: WritingPlace, end: number): ValueType | undefined {
  const [first, last] = [before[valueStart(before, end)], before[end - 1]];
  if (!first || !last) return undefined;
  const { expr } = parseExpression(text.slice(first.startOffset, endOf(last)), "");
  const checked = expr && scope.session.expression(expr, scope);
  return checked?.kind === "value" ? checked.value.type : undefined;
}
