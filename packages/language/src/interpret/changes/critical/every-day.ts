import { dayFrom } from "../calendar.ts";
import type { Looking } from "./looking.ts";

/** So many midnights before and after as-of are looked at where nothing better is known. */
const dense = 400;

/** Every midnight around as-of: for what follows the clock in a way that is not taken apart. */
export function everyDay({ at, place, found }: Looking): void {
  for (let days = -dense; days <= dense; days += 1) found.add(dayFrom(at, days, place));
}
