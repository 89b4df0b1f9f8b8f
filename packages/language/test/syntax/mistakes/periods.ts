import type { Mistake } from "./mistake.ts";

/** Periods and units. */
export const periods: readonly Mistake[] = [
  {
    code: "SEG4001",
    text: "has orders in ⟦last month⟧",
    says: "`last month` can mean two different things",
    help: [
      {
        says: "write `previous month`: the whole calendar month before this one",
        gives: "has orders in previous month",
      },
      {
        says: "write `last 1 month`: counted back from the day of the run",
        gives: "has orders in last 1 month",
      },
    ],
  },
  {
    code: "SEG4001",
    text: "has orders ⟦last month⟧",
    says: "`last month` can mean two different things",
    help: [
      {
        says: "write `in previous month`: the whole calendar month before this one",
        gives: "has orders in previous month",
      },
      {
        says: "write `in last 1 month`: counted back from the day of the run",
        gives: "has orders in last 1 month",
      },
    ],
  },
  {
    code: "SEG4001",
    text: "has orders in ⟦next week⟧",
    says: "`next week` does not say how many",
    help: [
      {
        says: "write `next 1 week`: counted on from the day of the run",
        gives: "has orders in next 1 week",
      },
    ],
  },
  {
    code: "SEG4001",
    text: "has orders in each of ⟦last month⟧",
    says: "`last month` does not say how many",
    help: [
      {
        says: "write `last 1 month`: counted back from the day of the run",
        gives: "has orders in each of last 1 month",
      },
    ],
  },
  {
    code: "SEG4001",
    text: "has orders in ⟦30 days⟧",
    says: "`in 30 days` does not say which 30 days",
    help: [{ says: "write `last 30 days`", gives: "has orders in last 30 days" }],
  },
  {
    code: "SEG4001",
    text: "has orders ⟦within 30 days⟧",
    says: "`within 30 days` does not say of what",
    help: [
      {
        says: "write `in last 30 days`: counted back from the day of the run",
        gives: "has orders in last 30 days",
      },
      { says: "add `after`, `before` or `of` and a date: `within 30 days after signed_up_at`" },
    ],
  },
  {
    code: "SEG4001",
    text: "has orders ⟦within 30 days⟧ and x",
    says: "`within 30 days` does not say of what",
    help: [
      {
        says: "write `in last 30 days`: counted back from the day of the run",
        gives: "has orders in last 30 days and x",
      },
      { says: "add `after`, `before` or `of` and a date: `within 30 days after signed_up_at`" },
    ],
  },
  {
    code: "SEG1009",
    text: "has orders in last 90 ⟦dys⟧",
    says: "I don't know the time unit `dys`",
    help: [{ says: "write `days`", gives: "has orders in last 90 days", sure: true }],
  },
  {
    code: "SEG1009",
    text: "has orders in last 90 ⟦d⟧",
    says: "I don't know the time unit `d`",
    help: [{ says: "write `days`", gives: "has orders in last 90 days", sure: true }],
  },
  {
    code: "SEG1009",
    text: "has orders in last 3 ⟦m⟧",
    says: "I don't know the time unit `m`",
    help: [
      { says: "write `months`", gives: "has orders in last 3 months" },
      { says: "write `minutes`", gives: "has orders in last 3 minutes" },
    ],
  },
  {
    code: "SEG1009",
    text: "has orders in last 2 ⟦fortnights⟧",
    says: "I don't know the time unit `fortnights`",
    help: [{ says: "write `weeks`", gives: "has orders in last 2 weeks" }],
  },
  {
    code: "SEG1009",
    text: "has orders in last 30 ⟦seconds⟧",
    says: "I don't know the time unit `seconds`",
    help: [{ says: "use minutes, hours, days, weeks, months, quarters or years" }],
  },
  {
    code: "SEG1009",
    text: "has orders from 90 ⟦dasy⟧ ago to now",
    says: "I don't know the time unit `dasy`",
    help: [{ says: "write `days`", gives: "has orders from 90 days ago to now", sure: true }],
  },
];
