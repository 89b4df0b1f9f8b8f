import { isoDate, spokenDate, twoDigits } from "./calendar.ts";
import { digitStarts, write } from "./slip.ts";
import type { Mistake, Slip } from "./slip.ts";

const dateForm = "a date is written year, month, day: `2026-03-01`";

/** Dates and times of day in forms the language does not have. */
export const wrongDates: readonly Mistake[] = [
  {
    name: "SpacedInstant",
    pattern: /\d{4}-\d{2}-\d{2}[ \t]+\d{2}:\d{2}(?::\d{2})?(?![\w:])/,
    starts: digitStarts,
    slip: (written) => wrongForm(instantForm, written.replace(/[ \t]+/, "T")),
  },
  {
    name: "LooseInstant",
    pattern: /\d{4}-\d{2}-\d{2}[Tt][\d:.+Zz-]*/,
    starts: digitStarts,
    slip: () => wrongForm(instantForm),
  },
  {
    name: "LooseDate",
    pattern: /\d{4}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|\.\d{1,2}\.\d{1,2})(?!\w)/,
    starts: digitStarts,
    slip: looseDate,
  },
  {
    name: "LocalDate",
    pattern: /\d{1,2}(?:\/\d{1,2}\/\d{4}|-\d{1,2}-\d{4}|\.\d{1,2}\.(?:\d{4}|\d{2}))(?!\w)/,
    starts: digitStarts,
    slip: localDate,
  },
  {
    name: "LooseQuarter",
    pattern: /\d{4}[ \t/-]?[Qq]\d(?!\w)|[Qq][1-4][ \t/]\d{4}(?!\w)/,
    starts: [...digitStarts, "Q", "q"],
    slip: looseQuarter,
  },
  {
    name: "LooseClock",
    pattern:
      /\d{1,2}(?::\d{2}){0,2}[ \t]?[AaPp]\.?[Mm](?![\w(])|\d{1,2}:\d{2}:\d{2}(?!\w)|\d:\d{2}(?![\w:])/,
    starts: digitStarts,
    slip: looseClock,
  },
];

const instantForm =
  "an instant is written `2026-03-01T09:30`, with `Z` or an offset such as `+01:00` if it is not in the project's time zone";

function wrongForm(message: string, replacement?: string): Slip {
  const fixes = replacement === undefined ? [] : [write(replacement, true)];
  return { code: "SEG1013", message, fixes };
}

function looseDate(written: string): Slip {
  const [year = 0, month = 0, day = 0] = written.split(/[-/.]/).map(Number);
  return wrongForm(dateForm, isoDate(year, month, day));
}

/** A day, a month and a year in the order of some country. Dots always put the day first; slashes may mean either. */
function localDate(written: string): Slip {
  const [first = 0, second = 0, last = 0] = written.split(/[-/.]/).map(Number);
  const year = last < 100 ? 2000 + last : last;
  const dayFirst = reading(year, second, first);
  const monthFirst = written.includes(".") ? undefined : reading(year, first, second);
  const readings = [dayFirst, monthFirst].filter((one) => one !== undefined);
  if (readings.length < 2 || first === second) return wrongForm(dateForm, readings[0]?.replacement);
  return {
    code: "SEG1010",
    message: `the date \`${written}\` can be read two ways`,
    fixes: readings,
  };
}

function reading(year: number, month: number, day: number) {
  const replacement = isoDate(year, month, day);
  if (replacement === undefined) return undefined;
  const text = `write \`${replacement}\` for ${spokenDate(year, month, day)}`;
  return { text, replacement, sure: false };
}

function looseQuarter(written: string): Slip {
  const year = /\d{4}/.exec(written)?.[0] ?? "";
  const quarter = /[Qq](\d)/.exec(written)?.[1] ?? "";
  const exists = quarter >= "1" && quarter <= "4";
  return exists
    ? wrongForm("a quarter is written `2025-Q4`", `${year}-Q${quarter}`)
    : wrongForm(`there is no quarter ${quarter}: a year has Q1 to Q4`);
}

function looseClock(written: string): Slip {
  const [hour = 0, minute = 0] = written.split(/[^\d]+/).map(Number);
  const afternoon = /p/i.test(written);
  const twelve = /[ap]/i.test(written);
  const hours = twelve ? (hour % 12) + (afternoon ? 12 : 0) : hour;
  const exists = hour <= (twelve ? 12 : 23) && minute <= 59;
  const form = "a time of day is written from `00:00` to `23:59`";
  return wrongForm(form, exists ? `${twoDigits(hours)}:${twoDigits(minute)}` : undefined);
}
