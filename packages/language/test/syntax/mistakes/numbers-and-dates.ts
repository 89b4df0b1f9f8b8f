import type { Mistake } from "./mistake.ts";

/** Numbers, money, dates and times. */
export const numbersAndDates: readonly Mistake[] = [
  {
    code: "SEG1010",
    text: "signed_up_at before ⟦01/03/2026⟧",
    says: "the date `01/03/2026` can be read two ways",
    help: [
      { says: "write `2026-03-01` for 1 March 2026", gives: "signed_up_at before 2026-03-01" },
      { says: "write `2026-01-03` for 3 January 2026", gives: "signed_up_at before 2026-01-03" },
    ],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦25/12/2026⟧",
    says: "a date is written year, month, day: `2026-03-01`",
    help: [{ says: "write `2026-12-25`", gives: "signed_up_at before 2026-12-25", sure: true }],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦1.3.26⟧",
    says: "a date is written year, month, day: `2026-03-01`",
    help: [{ says: "write `2026-03-01`", gives: "signed_up_at before 2026-03-01", sure: true }],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026-3-1⟧",
    says: "a date is written year, month, day: `2026-03-01`",
    help: [{ says: "write `2026-03-01`", gives: "signed_up_at before 2026-03-01", sure: true }],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026/03/01⟧",
    says: "a date is written year, month, day: `2026-03-01`",
    help: [{ says: "write `2026-03-01`", gives: "signed_up_at before 2026-03-01", sure: true }],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026-02-30⟧",
    says: "there is no 30 February 2026: February has 28 days in 2026",
    help: [
      {
        says: "write `2026-02-28` for the end of the month",
        gives: "signed_up_at before 2026-02-28",
      },
    ],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026-13-01⟧",
    says: "there is no month 13",
    help: [],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026-03-01 09:30⟧",
    says: "an instant is written `2026-03-01T09:30`, with `Z` or an offset such as `+01:00` if it is not in the project's time zone",
    help: [
      {
        says: "write `2026-03-01T09:30`",
        gives: "signed_up_at before 2026-03-01T09:30",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026-03-01T9⟧",
    says: "an instant is written `2026-03-01T09:30`, with `Z` or an offset such as `+01:00` if it is not in the project's time zone",
    help: [],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026-03-01T25:00⟧",
    says: "there is no 25:00 on the clock: it runs from `00:00` to `23:59`",
    help: [],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026-03-01T09:30:61⟧",
    says: "there is no second 61",
    help: [],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026-03-01T09:30+25:00⟧",
    says: "there is no 25:00 on the clock: it runs from `00:00` to `23:59`",
    help: [],
  },
  {
    code: "SEG1013",
    text: "year_of_birth > ⟦2026-13⟧",
    says: "there is no month 13: a month is written `2026-03`",
    help: [
      { says: "write `2026 - 13` if you want to subtract", gives: "year_of_birth > 2026 - 13" },
    ],
  },
  {
    code: "SEG1013",
    text: "signed_up_at in ⟦2026-Q5⟧",
    says: "there is no quarter 5: a year has Q1 to Q4",
    help: [],
  },
  {
    code: "SEG1013",
    text: "signed_up_at in ⟦Q4 2025⟧",
    says: "a quarter is written `2025-Q4`",
    help: [{ says: "write `2025-Q4`", gives: "signed_up_at in 2025-Q4", sure: true }],
  },
  {
    code: "SEG1013",
    text: "signed_up_at in ⟦30⟧",
    says: "`30` is not a year",
    help: [{ says: "write the year in four digits, or a period such as `last 30 days`" }],
  },
  {
    code: "SEG1027",
    text: "signed_up_at ⟦in⟧ 2026-03-01",
    says: "a day follows `on`, not `in`",
    help: [{ says: "write `on`", gives: "signed_up_at on 2026-03-01", sure: true }],
  },
  {
    code: "SEG1013",
    text: "signed_up_at before ⟦2026-03⟧",
    says: "`2026-03` is a month, and this needs a day",
    help: [{ says: "write `2026-03-01`", gives: "signed_up_at before 2026-03-01" }],
  },
  {
    code: "SEG1013",
    text: "has orders on ⟦2026-03⟧",
    says: "`2026-03` is a month, and this needs a day",
    help: [{ says: "write `in 2026-03`", gives: "has orders in 2026-03", sure: true }],
  },
  {
    code: "SEG1013",
    file: true,
    text: "segment a schedule every day at ⟦7am⟧ where x",
    says: "a time of day is written from `00:00` to `23:59`",
    help: [
      { says: "write `07:00`", gives: "segment a schedule every day at 07:00 where x", sure: true },
    ],
  },
  {
    code: "SEG1013",
    file: true,
    text: "segment a schedule every day at ⟦5:30⟧ where x",
    says: "a time of day is written from `00:00` to `23:59`",
    help: [
      { says: "write `05:30`", gives: "segment a schedule every day at 05:30 where x", sure: true },
    ],
  },
  {
    code: "SEG1013",
    file: true,
    text: "segment a schedule every day at ⟦24:00⟧ where x",
    says: "there is no 24:00 on the clock: it runs from `00:00` to `23:59`",
    help: [],
  },
  {
    code: "SEG1011",
    text: "spend > ⟦1,000⟧",
    says: "numbers have no comma",
    help: [
      { says: "write `1000`", gives: "spend > 1000", sure: true },
      { says: "write `1_000`", gives: "spend > 1_000" },
    ],
  },
  {
    code: "SEG1011",
    text: "spend > ⟦1,234,567.50⟧ EUR",
    says: "numbers have no comma",
    help: [
      { says: "write `1234567.50`", gives: "spend > 1234567.50 EUR", sure: true },
      { says: "write `1_234_567.50`", gives: "spend > 1_234_567.50 EUR" },
    ],
  },
  {
    code: "SEG1011",
    text: "spend > ⟦12,5⟧ EUR",
    says: "numbers have no comma",
    help: [{ says: "write `12.5`", gives: "spend > 12.5 EUR", sure: true }],
  },
  {
    code: "SEG1011",
    text: "spend in (⟦1,000⟧)",
    says: "numbers have no comma",
    help: [{ says: "write `1000`", gives: "spend in (1000)" }],
  },
  {
    code: "SEG1011",
    text: "spend in (⟦1,05⟧)",
    says: "numbers have no comma",
    help: [{ says: "write `1.05`", gives: "spend in (1.05)" }],
  },
  {
    code: "SEG1012",
    text: "spend > ⟦€500⟧",
    says: "money is a number and a currency code, not `€`",
    help: [{ says: "write `500 EUR`", gives: "spend > 500 EUR", sure: true }],
  },
  {
    code: "SEG1012",
    text: "spend > ⟦500€⟧",
    says: "money is a number and a currency code, not `€`",
    help: [{ says: "write `500 EUR`", gives: "spend > 500 EUR", sure: true }],
  },
  {
    code: "SEG1012",
    text: "spend > ⟦$1,000⟧",
    says: "money is a number and a currency code, not `$`",
    help: [{ says: "write `1000 USD`", gives: "spend > 1000 USD" }],
  },
  {
    code: "SEG1012",
    text: "spend > ⟦EUR 500⟧",
    says: "write the currency code after the number",
    help: [{ says: "write `500 EUR`", gives: "spend > 500 EUR", sure: true }],
  },
  {
    code: "SEG1018",
    text: "spend > 500 ⟦eur⟧",
    says: "a currency code is written in capitals: `EUR`",
    help: [{ says: "write `EUR`", gives: "spend > 500 EUR", sure: true }],
  },
  {
    code: "SEG1018",
    text: "spend > 500 ⟦euros⟧",
    says: "`euros` is not a currency code",
    help: [{ says: "write `EUR`", gives: "spend > 500 EUR", sure: true }],
  },
  {
    code: "SEG1018",
    text: "spend > 500 ⟦EUX⟧",
    says: "I don't know the currency `EUX`",
    help: [{ says: "write an ISO 4217 code such as `EUR`" }],
  },
  {
    code: "SEG1019",
    text: "spend > ⟦5k⟧",
    says: "`5k` is not how a number is written",
    help: [{ says: "write `5000`", gives: "spend > 5000", sure: true }],
  },
  {
    code: "SEG1019",
    text: "spend > ⟦1.5 million⟧",
    says: "`1.5 million` is not how a number is written",
    help: [{ says: "write `1500000`", gives: "spend > 1500000", sure: true }],
  },
  {
    code: "SEG1019",
    text: "spend > ⟦1e6⟧",
    says: "`1e6` is not how a number is written",
    help: [{ says: "write `1000000`", gives: "spend > 1000000", sure: true }],
  },
  {
    code: "SEG1019",
    text: "spend > ⟦.5⟧",
    says: "a number begins with a digit",
    help: [{ says: "write `0.5`", gives: "spend > 0.5", sure: true }],
  },
  {
    code: "SEG1019",
    text: "spend > ⟦1__000⟧",
    says: "`1__000` is not how a number is written",
    help: [{ says: "write `1_000`", gives: "spend > 1_000", sure: true }],
  },
  {
    code: "SEG1019",
    text: "share > ⟦30 percent⟧",
    says: "`30 percent` is not how a percentage is written",
    help: [{ says: "write `30%`", gives: "share > 30%", sure: true }],
  },
  {
    code: "SEG1019",
    text: "postcode is ⟦01067⟧",
    says: "the number `01067` begins with a zero",
    help: [
      { says: 'write `"01067"` if it is a code and not a number', gives: 'postcode is "01067"' },
    ],
  },
  {
    code: "SEG1019",
    text: "has at least ⟦two⟧ orders",
    says: "numbers are written in digits",
    help: [{ says: "write `2`", gives: "has at least 2 orders", sure: true }],
  },
];
