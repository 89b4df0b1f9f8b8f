import { isDeepStrictEqual } from "node:util";
import type { Desk, Visit } from "./desk.ts";
import type { Place } from "./place.ts";

type Visits = readonly [Visit, ...Visit[]];

/** The visit that is shown. */
export const currentVisit = (desk: Desk): Visit => {
  const { visits } = desk.state();
  return visits.at(-1) ?? visits[0];
};

/** Goes to a place; the way back leads here. Where the user is there already, the screen begins anew, and the way grows no longer. */
export function goTo(desk: Desk, place: Place): void {
  const { visits } = desk.state();
  const isThere = isDeepStrictEqual(currentVisit(desk).place, place);
  show(desk, [...(isThere ? visits.slice(0, -1) : visits), desk.visit(place)]);
}

/** Shows a place instead of this one. What the screen kept is there for the new one too: tabs of one segment share it. */
export function replaceBy(desk: Desk, place: Place): void {
  const { kept, id } = currentVisit(desk);
  show(desk, [...desk.state().visits.slice(0, -1), { ...desk.visit(place), kept, id }]);
}

/** Goes back so many places; at the beginning it stays. @returns whether there was a place to go back to */
export function goBack(desk: Desk, steps = 1): boolean {
  const { visits } = desk.state();
  if (visits.length === 1) return false;
  show(desk, visits.slice(0, Math.max(1, visits.length - steps)));
  return true;
}

/** Moves the keys to another pane. */
export function focusOn(desk: Desk, focus: number): void {
  show(desk, [...desk.state().visits.slice(0, -1), { ...currentVisit(desk), focus }]);
}

function show(desk: Desk, list: readonly Visit[]): void {
  const [first, ...others] = list;
  if (first === undefined) return;
  const visits: Visits = [first, ...others];
  desk.change({
    visits,
    overlay: undefined,
    prompt: undefined,
    question: undefined,
    message: undefined,
    pending: "",
  });
}
