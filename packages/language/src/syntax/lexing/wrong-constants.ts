import type { IToken, TokenType } from "chevrotain";
import { constant, names } from "../tokens/token-types.ts";
import { daysInMonth, isoDate, monthNames } from "./calendar.ts";
import { wrongEscape } from "./escapes.ts";
import type { Slip } from "./slip.ts";

/** What is wrong with a token of the right form: a date that does not exist, an escape that stands for nothing. */
export const wrongConstant = (token: IToken): Slip | undefined =>
  checks.get(token.tokenType)?.(token.image);

const checks: ReadonlyMap<TokenType, (written: string) => Slip | undefined> = new Map([
  [constant.Text, wrongEscape],
  [names.QuotedName, wrongEscape],
  [constant.Date, wrongDate],
  [constant.Month, wrongMonth],
  [constant.Clock, wrongClock],
  [constant.Instant, wrongInstant],
]);

function wrongDate(written: string): Slip | undefined {
  const [year = 0, month = 0, day = 0] = written.slice(0, 10).split("-").map(Number);
  if (isoDate(year, month, day) !== undefined) return undefined;
  const name = monthNames[month - 1];
  if (year < 1) return missing("year 0");
  if (name === undefined) return missing(`month ${month}`);
  const last = daysInMonth(year, month);
  const slip = missing(`${day} ${name} ${year}: ${name} has ${last} days in ${year}`);
  const end = isoDate(year, month, last) ?? written;
  if (day < 1) return slip;
  const fix = { text: `write \`${end}\` for the end of the month`, replacement: end, sure: false };
  return { ...slip, fixes: [fix], part: { from: 0, to: 10 } };
}

function wrongMonth(written: string): Slip | undefined {
  const month = written.slice(5);
  if (month >= "01" && month <= "12") return undefined;
  const slip = missing(`month ${month}: a month is written \`2026-03\``);
  const difference = written.replace("-", " - ");
  const text = `write \`${difference}\` if you want to subtract`;
  return { ...slip, fixes: [{ text, replacement: difference, sure: false }] };
}

function wrongClock(written: string): Slip | undefined {
  if (written.slice(0, 2) <= "23" && written.slice(3, 5) <= "59") return undefined;
  return missing(`${written} on the clock: it runs from \`00:00\` to \`23:59\``);
}

function wrongInstant(written: string): Slip | undefined {
  const seconds = /^.{16}:(\d\d)/.exec(written)?.[1] ?? "00";
  const offset = /[+-](\d\d:\d\d)$/.exec(written.slice(16))?.[1];
  return (
    wrongDate(written.slice(0, 10)) ??
    wrongClock(written.slice(11, 16)) ??
    (seconds <= "59" ? undefined : missing(`second ${seconds}`)) ??
    (offset === undefined ? undefined : wrongClock(offset))
  );
}

const missing = (what: string): Slip => ({
  code: "SEG1013",
  message: `there is no ${what}`,
  fixes: [],
});
