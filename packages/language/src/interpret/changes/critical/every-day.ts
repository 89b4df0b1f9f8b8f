import { dayFrom } from "../calendar.ts";
import type { Looking } from "./looking.ts";

/** So many midnights before and after as-of are looked at where nothing better is known. */
const dense = 400;

/** Every midnight around as-of: for what follows the clock in a way that is not taken apart. */
export function everyDay({ at, place, stretch, found }: Looking): void {
  const [first, last] = [stretch.after < at ? -dense : 0, stretch.until > at ? dense : 0];
  for (let days = first; days <= last; days += 1) found.add(dayFrom(at, days, place));
}
