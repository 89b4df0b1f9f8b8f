import type { Span } from "@satsuma/model";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { oneOf } from "../wording/one-of.ts";

/**
 * True where customers are looked at, not one event or one row; otherwise that is reported.
 *
 * @param what what cannot be asked of an event, as a clause: `customers are ranked, events are not`
 */
export function looksAtCustomers(scope: Scope, at: Span, what: string): boolean {
  const { place, session } = scope;
  if (place.kind === "customer") return true;
  const one = place.kind === "row" ? "row" : oneOf(place.event, session.catalogue, place.event);
  fail(scope, {
    code: "SEG2004",
    message: `${place.kind === "row" ? "here" : "inside the parentheses"} you are looking at one ${one}; ${what}`,
    at,
    help: place.kind === "row" ? [] : [{ text: "test this outside the parentheses", sure: false }],
  });
  return false;
}
