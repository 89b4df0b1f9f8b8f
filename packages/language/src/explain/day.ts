import { Temporal } from "temporal-polyfill";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date (`YYYY-MM-DD`) as a person writes it: `1 Mar 2026`. */
export function dayText(date: string): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${day} ${months[month - 1]} ${year}`;
}

/** An instant on the clock of a zone: `1 Mar 2026, 09:30`; the day alone at the day's first moment. */
export function momentText(instant: string, timezone: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
  const day = dayText(time.toPlainDate().toString());
  return time.equals(time.startOfDay()) ? day : `${day}, ${clockText(time)}`;
}

function clockText(time: Temporal.ZonedDateTime): string {
  const plain = time.toPlainTime();
  return plain.second === 0 && plain.millisecond === 0
    ? plain.toString({ smallestUnit: "minute" })
    : plain.toString();
}
