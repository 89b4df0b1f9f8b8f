import type { MeasuredColumn, MeasuredTable } from "../measured.ts";

const dayMs = 86_400_000;

/** With fewer known values their distances say nothing. */
const leastKnown = 10;

/** So many times the usual distance between two known values is no chance. */
const unusual = 20;

/** Whether a column of events that go on is not filled any more: for a month, and for much longer than it used to be empty. */
export function isEnded({ latest, known }: MeasuredColumn, { rhythm }: MeasuredTable): boolean {
  if (latest === undefined || rhythm === undefined || known < leastKnown) return false;
  const since = (Date.parse(rhythm.end) - Date.parse(latest)) / dayMs;
  const filled = (Date.parse(latest) - Date.parse(`${rhythm.first}T00:00:00Z`)) / dayMs;
  return since > 31 && since > (unusual * filled) / known;
}
