import type { Mistake } from "./mistake.ts";

/** Sequences, anniversaries and repeated periods said in other ways. */
export const sequencesAndPeriods: readonly Mistake[] = [
  {
    code: "SEG1026",
    text: "has sequence ⟦orders⟧ then returns",
    says: "the steps of a sequence stand in parentheses",
    help: [
      {
        says: "write `(orders then returns)`",
        gives: "has sequence (orders then returns)",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1026",
    text: "has sequence ⟦orders⟧ then returns in last 30 days and is_staff",
    says: "the steps of a sequence stand in parentheses",
    help: [
      {
        says: "write `(orders then returns)`",
        gives: "has sequence (orders then returns) in last 30 days and is_staff",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    text: "has sequence (orders⟦,⟧ returns, orders)",
    says: "steps are joined by `then`",
    help: [
      { says: "write `then`", gives: "has sequence (orders then returns then orders)", sure: true },
    ],
  },
  {
    code: "SEG1027",
    text: "has sequence (orders ⟦followed by⟧ returns)",
    says: "rules do not say `followed by`",
    help: [{ says: "write `then`", gives: "has sequence (orders then returns)", sure: true }],
  },
  {
    code: "SEG1026",
    text: "has orders ⟦followed⟧ by returns",
    says: "the steps of a sequence stand in parentheses",
    help: [
      {
        says: "write `sequence (orders then returns)`",
        gives: "has sequence (orders then returns)",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1026",
    text: "has orders ⟦then⟧ returns within 3 days and is_staff",
    says: "the steps of a sequence stand in parentheses",
    help: [
      {
        says: "write `sequence (orders then returns within 3 days)`",
        gives: "has sequence (orders then returns within 3 days) and is_staff",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1026",
    text: "⟦sequence⟧ (orders then returns)",
    says: "`has` is missing before `sequence`",
    help: [{ says: "insert `has`", gives: "has sequence (orders then returns)", sure: true }],
  },
  {
    code: "SEG1027",
    text: "has sequence (orders ⟦within 2 days⟧ then returns)",
    says: "`within 2 days` stands after the step it limits",
    help: [
      {
        says: "write `then returns within 2 days`",
        gives: "has sequence (orders then returns within 2 days)",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    text: "has sequence (orders then ⟦within 2 days⟧ returns)",
    says: "`within 2 days` stands after the step it limits",
    help: [
      {
        says: "write `returns within 2 days`",
        gives: "has sequence (orders then returns within 2 days)",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    text: "has sequence (orders then returns ⟦in⟧ 2 days)",
    says: "how soon a step follows is said by `within`",
    help: [
      {
        says: "write `within`",
        gives: "has sequence (orders then returns within 2 days)",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    text: "has sequence (orders ⟦then not⟧ returns)",
    says: "rules do not say `then not`",
    help: [{ says: "write `then no`", gives: "has sequence (orders then no returns)", sure: true }],
  },
  {
    code: "SEG1027",
    text: "⟦birthday of⟧ birth_date in next 7 days",
    says: "rules do not say `birthday of`",
    help: [
      {
        says: "write `anniversary of`",
        gives: "anniversary of birth_date in next 7 days",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1026",
    text: "anniversary ⟦birth_date⟧ in next 7 days",
    says: "`of` is missing between `anniversary` and `birth_date`",
    help: [{ says: "insert `of`", gives: "anniversary of birth_date in next 7 days", sure: true }],
  },
  {
    code: "SEG1027",
    text: "has orders in ⟦every of⟧ previous 6 months",
    says: "rules do not say `every of`",
    help: [
      { says: "write `each of`", gives: "has orders in each of previous 6 months", sure: true },
    ],
  },
  {
    code: "SEG1027",
    text: "has orders ⟦each previous⟧ 6 months",
    says: "rules do not say `each previous`",
    help: [
      {
        says: "write `in each of previous`",
        gives: "has orders in each of previous 6 months",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1026",
    text: "has orders in each ⟦previous⟧ 6 months",
    says: "`of` is missing between `each` and `previous`",
    help: [{ says: "insert `of`", gives: "has orders in each of previous 6 months", sure: true }],
  },
  {
    code: "SEG1027",
    text: "has orders in ⟦all of⟧ previous 6 months",
    says: "rules do not say `all of`",
    help: [
      { says: "write `each of`", gives: "has orders in each of previous 6 months", sure: true },
    ],
  },
  {
    code: "SEG1005",
    text: "has orders in ⟦3⟧ of previous 6 months",
    says: "how many of the periods is said by `at least`",
    help: [{ says: "write `at least 3`", gives: "has orders in at least 3 of previous 6 months" }],
  },
  {
    code: "SEG4001",
    text: "has orders ⟦every month⟧",
    says: "`every month` does not say how many",
    help: [
      {
        says: "write `in each of previous 3 months`",
        gives: "has orders in each of previous 3 months",
      },
    ],
  },
  {
    code: "SEG1027",
    text: "has orders in ⟦the⟧ last 30 days",
    says: "rules do not say `the`",
    help: [{ says: "leave it out", gives: "has orders in last 30 days", sure: true }],
  },
  {
    code: "SEG4001",
    text: "has orders in ⟦30 days⟧",
    says: "`in 30 days` does not say which 30 days",
    help: [{ says: "write `last 30 days`", gives: "has orders in last 30 days" }],
  },
  {
    code: "SEG4001",
    text: "count of orders in ⟦30 days⟧ > 3",
    says: "`in 30 days` does not say which 30 days",
    help: [{ says: "write `last 30 days`", gives: "count of orders in last 30 days > 3" }],
  },
  {
    code: "SEG4001",
    text: "ends_on in ⟦30 days⟧",
    says: "`in 30 days` does not say which 30 days",
    help: [
      { says: "write `last 30 days`", gives: "ends_on in last 30 days" },
      { says: "write `next 30 days`", gives: "ends_on in next 30 days" },
    ],
  },
];
