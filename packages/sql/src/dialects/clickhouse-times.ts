import { raw } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";

/** Date32 has the years 1900 to 2299, and takes any other for the nearest of these; DateTime64 has those of four digits. */
const dated = { first: "1900-01-01", last: "2299-12-31" };

/** A date constant; one that no column can hold is an instant, with which columns compare as they should. */
export function clickhouseDate(date: string): Fragment {
  const isHeld = date.length === 10 && date >= dated.first && date <= dated.last;
  return isHeld ? raw(`toDate32('${date}')`) : clickhouseInstant(`${date} 00:00:00`);
}

/** An instant constant; those beyond all that columns hold are as far away as can be written. */
export function clickhouseInstant(time: string): Fragment {
  return raw(`toDateTime64('${within(time)}', 6, 'UTC')`);
}

function within(time: string): string {
  if (time.includes("BC")) return "0001-01-01 00:00:00";
  return /^\d{4}-/u.test(time) ? time : "9999-12-31 23:59:59";
}
