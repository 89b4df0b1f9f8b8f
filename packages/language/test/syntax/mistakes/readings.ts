import type { Mistake } from "./mistake.ts";

/** Rules that can be read in two ways. */
export const readings: readonly Mistake[] = [
  {
    code: "SEG1101",
    text: "⟦a or b and c⟧",
    says: "`and` and `or` are mixed; which belongs together?",
    help: [
      {
        says: "write `(a or b) and c`: each part joined by `and` must hold",
        gives: "(a or b) and c",
      },
      {
        says: "write `a or (b and c)`: one part joined by `or` is enough",
        gives: "a or (b and c)",
      },
    ],
  },
  {
    code: "SEG1101",
    text: "⟦a or b and c or d and not e⟧",
    says: "`and` and `or` are mixed; which belongs together?",
    help: [
      {
        says: "write `(a or b) and (c or d) and not e`: each part joined by `and` must hold",
        gives: "(a or b) and (c or d) and not e",
      },
      {
        says: "write `a or (b and c) or (d and not e)`: one part joined by `or` is enough",
        gives: "a or (b and c) or (d and not e)",
      },
    ],
  },
  {
    code: "SEG1108",
    text: "⟦18 <= age <= 65⟧",
    says: "a condition compares once, and this one compares twice",
    help: [{ says: "write `age between 18 and 65`", gives: "age between 18 and 65", sure: true }],
  },
  {
    code: "SEG1108",
    text: "⟦18 < age <= 65⟧",
    says: "a condition compares once, and this one compares twice",
    help: [
      { says: "write `(age > 18 and age <= 65)`", gives: "(age > 18 and age <= 65)", sure: true },
    ],
  },
  {
    code: "SEG1108",
    text: "⟦65 >= age >= 18⟧",
    says: "a condition compares once, and this one compares twice",
    help: [{ says: "write `age between 18 and 65`", gives: "age between 18 and 65", sure: true }],
  },
  {
    code: "SEG1108",
    text: "⟦age > 18 < 65⟧",
    says: "a condition compares once, and this one compares twice",
    help: [
      { says: "write `(age > 18 and age < 65)`", gives: "(age > 18 and age < 65)", sure: true },
    ],
  },
  {
    code: "SEG1108",
    text: "⟦a < b < c⟧ < d",
    says: "a condition compares once, and this one compares twice",
    help: [{ says: "write one condition for each and join them with `and`" }],
  },
  {
    code: "SEG1109",
    text: 'country is "DE" or ⟦"AT"⟧',
    says: '`"AT"` alone is not a condition',
    help: [{ says: 'write `in ("DE", "AT")`', gives: 'country in ("DE", "AT")', sure: true }],
  },
  {
    code: "SEG1109",
    text: 'country is "DE" or ⟦"AT"⟧ or "CH" and x',
    says: '`"AT"` alone is not a condition',
    help: [
      {
        says: 'write `in ("DE", "AT", "CH")`',
        gives: 'country in ("DE", "AT", "CH") and x',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1109",
    text: 'country is not "DE" or ⟦"AT"⟧',
    says: '`"AT"` alone is not a condition',
    help: [{ says: 'write `not in ("DE", "AT")`', gives: 'country not in ("DE", "AT")' }],
  },
  {
    code: "SEG1109",
    text: 'interests contains "golf" or ⟦"tennis"⟧',
    says: '`"tennis"` alone is not a condition',
    help: [
      {
        says: 'write `contains any of ("golf", "tennis")`',
        gives: 'interests contains any of ("golf", "tennis")',
      },
    ],
  },
  {
    code: "SEG1109",
    text: 'interests contains "golf" and ⟦"tennis"⟧',
    says: '`"tennis"` alone is not a condition',
    help: [
      {
        says: 'write `contains all of ("golf", "tennis")`',
        gives: 'interests contains all of ("golf", "tennis")',
      },
    ],
  },
  {
    code: "SEG1109",
    text: 'email starts with "a" or ⟦"b"⟧',
    says: '`"b"` alone is not a condition',
    help: [
      {
        says: 'write `(email starts with "a" or email starts with "b")`',
        gives: '(email starts with "a" or email starts with "b")',
      },
    ],
  },
  {
    code: "SEG1109",
    text: "age > 5 or ⟦10⟧",
    says: "`10` alone is not a condition",
    help: [{ says: "write `(age > 5 or age > 10)`", gives: "(age > 5 or age > 10)" }],
  },
  {
    code: "SEG1109",
    text: "x or ⟦5⟧",
    says: "`5` alone is not a condition",
    help: [{ says: "compare something with it" }],
  },
  {
    code: "SEG1111",
    text: 'country is "DE" ⟦is known⟧',
    says: "a condition has one test, and `is known` is a second one",
    help: [
      {
        says: 'write two conditions: `(country is "DE" and country is known)`',
        gives: '(country is "DE" and country is known)',
      },
    ],
  },
  {
    code: "SEG1111",
    text: "sum of orders.amount >= 500 EUR ⟦in last 90 days⟧",
    says: "a condition has one test, and `in last 90 days` is a second one",
    help: [
      {
        says: "write `sum of orders.amount in last 90 days` and then the test",
        gives: "sum of orders.amount in last 90 days >= 500 EUR",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1111",
    text: 'has orders where (status is "paid" ⟦in last 90 days⟧)',
    says: "a condition has one test, and `in last 90 days` is a second one",
    help: [
      { says: "put a time window right after the events it restricts, outside their parentheses" },
      {
        says: 'write two conditions: `(status is "paid" and status in last 90 days)`',
        gives: 'has orders where ((status is "paid" and status in last 90 days))',
      },
    ],
  },
  {
    code: "SEG1112",
    text: "has no orders since last of tickets.opened_at ⟦in last 30 days⟧",
    says: "two time windows in a row; which one does it belong to?",
    help: [
      {
        says: "write `(last of tickets.opened_at in last 30 days)` if the second window is about `tickets.opened_at`",
        gives: "has no orders since (last of tickets.opened_at in last 30 days)",
      },
      {
        says: "write two conditions if both windows are about the same: `(has no orders since last of tickets.opened_at and has no orders in last 30 days)`",
        gives: "(has no orders since last of tickets.opened_at and has no orders in last 30 days)",
      },
    ],
  },
  {
    code: "SEG1112",
    text: "signed_up_at before last of tickets.opened_at ⟦in last 30 days⟧",
    says: "two time windows in a row; which one does it belong to?",
    help: [
      {
        says: "write `(last of tickets.opened_at in last 30 days)` if the second window is about `tickets.opened_at`",
        gives: "signed_up_at before (last of tickets.opened_at in last 30 days)",
      },
      {
        says: "write two conditions if both windows are about the same: `(signed_up_at before last of tickets.opened_at and signed_up_at in last 30 days)`",
        gives: "(signed_up_at before last of tickets.opened_at and signed_up_at in last 30 days)",
      },
    ],
  },
  {
    code: "SEG1112",
    text: "has orders in last 30 days ⟦in 2025⟧",
    says: "two time windows in a row; which one does it belong to?",
    help: [
      {
        says: "write two conditions if both windows are about the same: `(has orders in last 30 days and has orders in 2025)`",
        gives: "(has orders in last 30 days and has orders in 2025)",
      },
    ],
  },
  {
    code: "SEG1112",
    text: "last of orders.ordered_at in last 30 days ⟦in 2025⟧",
    says: "two time windows in a row; which one does it belong to?",
    help: [
      {
        says: "write `(last of orders.ordered_at in last 30 days) in 2025`",
        gives: "(last of orders.ordered_at in last 30 days) in 2025",
      },
    ],
  },
  {
    code: "SEG1112",
    text: "sum of orders.amount since last of tickets.opened_at ⟦in last 30 days⟧ > 5",
    says: "two time windows in a row; which one does it belong to?",
    help: [
      {
        says: "write `(last of tickets.opened_at in last 30 days)` if the second window is about `tickets.opened_at`",
        gives: "sum of orders.amount since (last of tickets.opened_at in last 30 days) > 5",
      },
    ],
  },
];
