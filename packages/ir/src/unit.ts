/** A unit of time. Minutes and hours are exact; the others follow the calendar. */
export type TimeUnit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

/** So many units of time: `{ count: 90, unit: "day" }`. */
export interface TimeAmount {
  readonly count: number;
  readonly unit: TimeUnit;
}

/** A part of a date or an instant as a number; `weekday` as lower-case text, `monday` to `sunday`. */
export type DatePart =
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "weekday";
