import { compare } from "@satsuma/ir";
import { constant, date } from "../support/build.ts";
import {
  number,
  words,
  arithmetic,
  isIn,
  since,
  until,
  part,
  day,
  moment,
  localDate,
} from "./trees.ts";
import type { Meaning } from "./trees.ts";

const march = "2026-02-28T23:00:00Z";

/** Elapsed time, parts of dates and dates that move. */
export const times: readonly Meaning[] = [
  [
    "someone born on 29 February turns a year older on 1 March",
    since("year", day("leap_day"), "2025-02-27T23:00:00Z"),
    "20",
  ],
  ["and is a year older then", since("year", day("leap_day"), "2025-02-28T23:00:00Z"), "21"],
  [
    "31 January to 29 February is no month",
    since("month", day("january_end"), "2000-02-28T23:00:00Z"),
    "0",
  ],
  [
    "31 January to 1 March is one month",
    since("month", day("january_end"), "2000-02-29T23:00:00Z"),
    "1",
  ],
  ["three months are a quarter", since("quarter", day("january_end"), "2000-05-01T23:00:00Z"), "1"],
  ["days are counted by the calendar", since("day", moment("before_midnight"), march), "2"],
  ["and begin at local midnight", since("day", moment("midnight"), march), "1"],
  ["weeks are whole", since("week", day("leap_day"), "2004-03-13T12:00:00Z"), "1"],
  [
    "days since a coming date are negative",
    since("day", day("leap_day"), "2004-02-26T12:00:00Z"),
    "-3",
  ],
  ["weeks round down below zero too", since("week", day("leap_day"), "2004-02-26T12:00:00Z"), "-1"],
  ["hours are exact", since("hour", moment("before_midnight"), march), "24"],
  ["minutes are exact", since("minute", moment("midnight"), march), "1440"],
  [
    "hours since a date run on the wall clock",
    since("hour", day("leap_day"), "2004-03-01T11:59:00Z"),
    "36",
  ],
  ["elapsed time since unknown is unknown", since("day", day("no_date"), march), "unknown"],
  ["days until", until("day", day("leap_day"), "2004-02-19T23:00:00Z"), "9"],
  ["months until", until("month", day("leap_day"), "2003-12-29T12:00:00Z"), "2"],
  ["years until", until("year", day("leap_day"), "2003-03-01T12:00:00Z"), "0"],
  ["the weekday is a name", part("weekday", moment("midnight")), "saturday"],
  [
    "compared as one",
    compare(part("weekday", moment("before_midnight")), "eq", words("friday")),
    "true",
  ],
  [
    "a weekday in a list",
    isIn(part("weekday", moment("midnight")), [words("saturday"), words("sunday")]),
    "true",
  ],
  [
    "the weekday of unknown is none",
    isIn(part("weekday", moment("no_time")), [words("saturday")]),
    "false",
  ],
  ["parts are local", part("hour", moment("midnight")), "0"],
  ["the day before midnight", part("day", moment("before_midnight")), "27"],
  ["the minute", part("minute", moment("before_midnight")), "59"],
  ["the month of a date", part("month", day("leap_day")), "2"],
  ["the quarter", part("quarter", day("leap_day")), "1"],
  ["the year", part("year", day("leap_day")), "2004"],
  ["the ISO week", part("week", day("january_end")), "5"],
  ["the local date", localDate(moment("midnight")), "2026-02-28"],
  ["the local date of unknown", localDate(moment("no_time")), "unknown"],
  [
    "a day later",
    arithmetic(day("leap_day"), "+", constant({ kind: "duration" }, "P14D")),
    "2004-03-14",
  ],
  [
    "a month earlier, clamped",
    arithmetic(day("january_end"), "-", constant({ kind: "duration" }, "P2M")),
    "1999-11-30",
  ],
  ["so many days later by number", arithmetic(day("leap_day"), "+", number("three")), "2004-03-03"],
  [
    "an hour earlier",
    arithmetic(moment("midnight"), "-", constant({ kind: "duration" }, "PT1H")),
    "2026-02-27 22:00:00",
  ],
  ["dates compare with constants", compare(day("leap_day"), "lt", date("2004-03-01")), "true"],
];
