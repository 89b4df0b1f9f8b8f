import type { Mistake } from "./mistake.ts";

/** Rankings, samples and distances said in other ways. */
export const ranks: readonly Mistake[] = [
  {
    code: "SEG1027",
    text: "in top 100 ⟦customers⟧ by spend",
    says: "rules do not say `customers`",
    help: [{ says: "leave it out", gives: "in top 100 by spend", sure: true }],
  },
  {
    code: "SEG1019",
    text: "in top ⟦10 percent⟧ by spend",
    says: "`10 percent` is not how a percentage is written",
    help: [{ says: "write `10%`", gives: "in top 10% by spend", sure: true }],
  },
  {
    code: "SEG1026",
    text: "⟦top⟧ 10 by spend",
    says: "`in` is missing before `top`",
    help: [{ says: "insert `in`", gives: "in top 10 by spend", sure: true }],
  },
  {
    code: "SEG1027",
    text: "in top 10 ⟦of⟧ spend",
    says: "what customers are ranked by stands after `by`",
    help: [{ says: "write `by`", gives: "in top 10 by spend", sure: true }],
  },
  {
    code: "SEG1027",
    text: "in top 10 by spend ⟦with⟧ ties",
    says: "`with ties` stands before `by`",
    help: [
      { says: "write `with ties by spend`", gives: "in top 10 with ties by spend", sure: true },
    ],
  },
  {
    code: "SEG1027",
    text: "in top 10 by spend ⟦for each⟧ country",
    says: "rules do not say `for each`",
    help: [{ says: "write `per`", gives: "in top 10 by spend per country", sure: true }],
  },
  {
    code: "SEG1027",
    text: "in top 10 ⟦per⟧ country by spend",
    says: "`per` stands after what customers are ranked by",
    help: [
      { says: "write `by spend per country`", gives: "in top 10 by spend per country", sure: true },
    ],
  },
  {
    code: "SEG1004",
    text: "in top 10 by spend among ⟦is_staff⟧",
    says: "whom they are among stands in parentheses",
    help: [
      { says: "write `(is_staff)`", gives: "in top 10 by spend among (is_staff)", sure: true },
    ],
  },
  {
    code: "SEG1004",
    text: "in top 10 by spend among ⟦is_staff⟧ and age > 3",
    says: "whom they are among stands in parentheses",
    help: [
      {
        says: "write `(is_staff and age > 3)`",
        gives: "in top 10 by spend among (is_staff and age > 3)",
      },
    ],
  },
  {
    code: "SEG1019",
    text: 'in sample ⟦5 percent⟧ seed "x"',
    says: "`5 percent` is not how a percentage is written",
    help: [{ says: "write `5%`", gives: 'in sample 5% seed "x"', sure: true }],
  },
  {
    code: "SEG1019",
    text: 'in sample ⟦5⟧ seed "x"',
    says: "`5` is a number, and this is a share",
    help: [{ says: "write `5%`", gives: 'in sample 5% seed "x"', sure: true }],
  },
  {
    code: "SEG1027",
    text: 'in ⟦sample of⟧ 5% seed "x"',
    says: "rules do not say `sample of`",
    help: [{ says: "write `sample`", gives: 'in sample 5% seed "x"', sure: true }],
  },
  {
    code: "SEG1027",
    text: 'in ⟦random⟧ 5% seed "x"',
    says: "rules do not say `random`",
    help: [{ says: "write `sample`", gives: 'in sample 5% seed "x"', sure: true }],
  },
  {
    code: "SEG1019",
    text: "age > percentile ⟦90%⟧ of age",
    says: "a number stands here, without a percent sign",
    help: [{ says: "write `90`", gives: "age > percentile 90 of age", sure: true }],
  },
  {
    code: "SEG1027",
    text: "⟦90th percentile⟧ of age > 5",
    says: "the number stands after `percentile`",
    help: [{ says: "write `percentile 90`", gives: "percentile 90 of age > 5", sure: true }],
  },
  {
    code: "SEG1027",
    text: "home_location ⟦near⟧ point(1, 2)",
    says: "rules do not say `near`",
    help: [{ says: "write `within 10 km of`", gives: "home_location within 10 km of point(1, 2)" }],
  },
  {
    code: "SEG1009",
    text: "home_location within 10 ⟦kilometers⟧ of point(1, 2)",
    says: "distances are in `km`, `mi` or `m`",
    help: [{ says: "write `km`", gives: "home_location within 10 km of point(1, 2)", sure: true }],
  },
  {
    code: "SEG1009",
    text: "home_location within 10 ⟦miles⟧ of point(1, 2)",
    says: "distances are in `km`, `mi` or `m`",
    help: [{ says: "write `mi`", gives: "home_location within 10 mi of point(1, 2)", sure: true }],
  },
  {
    code: "SEG1027",
    text: "home_location within 10 ⟦km from⟧ point(1, 2)",
    says: "rules do not say `km from`",
    help: [
      { says: "write `km of`", gives: "home_location within 10 km of point(1, 2)", sure: true },
    ],
  },
  {
    code: "SEG1027",
    text: 'email ⟦not matches⟧ "*@example.com"',
    says: "rules do not say `not matches`",
    help: [
      { says: "write `does not match`", gives: 'email does not match "*@example.com"', sure: true },
    ],
  },
  {
    code: "SEG1027",
    text: 'email ⟦is not like⟧ "*@example.com"',
    says: "rules do not say `is not like`",
    help: [{ says: "write `does not match`", gives: 'email does not match "*@example.com"' }],
  },
];
