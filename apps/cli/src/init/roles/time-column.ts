import type { ColumnFacts, FileFacts } from "../facts.ts";
import { isTime } from "../facts.ts";
import { happeningWords, otherTimeWords, says, timeWords } from "../words.ts";
import type { Found } from "./best.ts";
import { best } from "./best.ts";

/** The column that says when a row happened. */
export function timeColumn(file: FileFacts): Found | undefined {
  const times = file.columns.filter(isTime);
  const column = best(times, (each) => likeness(each, file.rows));
  if (column === undefined) return undefined;
  const span = column.low === undefined ? "" : `, ${column.low} to ${column.high}`;
  const because =
    times.length === 1
      ? "the only column of dates or times"
      : "of the dates and times, named most like the event's own";
  return { column, because: because + span };
}

function likeness({ name, type, known }: ColumnFacts, rows: number): number {
  if (known === 0) return 0;
  const points =
    2 +
    (says(name, happeningWords) ? 2 : 0) +
    (says(name, timeWords) ? 1 : 0) +
    (type.kind === "instant" ? 0.5 : 0);
  const doubts = (says(name, otherTimeWords) ? 3 : 0) + (known < rows / 2 ? 2 : 0);
  return points - doubts;
}
