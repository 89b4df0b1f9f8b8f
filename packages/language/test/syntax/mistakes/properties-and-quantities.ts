import type { Mistake } from "./mistake.ts";

/** Properties of segments, and quantities, said in other ways. */
export const propertiesAndQuantities: readonly Mistake[] = [
  {
    code: "SEG1027",
    text: "has ⟦3 or more⟧ orders",
    says: "rules do not say `3 or more`",
    help: [{ says: "write `at least 3`", gives: "has at least 3 orders", sure: true }],
  },
  {
    code: "SEG1027",
    text: "has ⟦3 or fewer⟧ orders in last 30 days",
    says: "rules do not say `3 or fewer`",
    help: [
      { says: "write `at most 3`", gives: "has at most 3 orders in last 30 days", sure: true },
    ],
  },
  {
    code: "SEG1027",
    text: "has orders ⟦at least 3⟧",
    says: "how many stands before the events",
    help: [{ says: "write `has at least 3 orders`", gives: "has at least 3 orders", sure: true }],
  },
  {
    code: "SEG1027",
    file: true,
    text: "expect b as of 2026-01-01 ⟦contains⟧ { age: 5 }",
    says: "rules do not say `contains`",
    help: [
      {
        says: "write `includes`",
        gives: "expect b as of 2026-01-01 includes { age: 5 }",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1026",
    file: true,
    text: "segment a schedule every day ⟦06:00⟧ where age > 3",
    says: "`at` is missing between `day` and `06:00`",
    help: [
      {
        says: "insert `at`",
        gives: "segment a schedule every day at 06:00 where age > 3",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1013",
    file: true,
    text: "segment a schedule every day at ⟦6⟧ where age > 3",
    says: "a time of day has hours and minutes",
    help: [
      {
        says: "write `06:00`",
        gives: "segment a schedule every day at 06:00 where age > 3",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    file: true,
    text: "segment a ⟦as of today⟧ where age > 3",
    says: "rules do not say `as of today`",
    help: [
      {
        says: "write `as of start of day`",
        gives: "segment a as of start of day where age > 3",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    file: true,
    text: 'segment a tags vip, ⟦"x"⟧ where age > 3',
    says: "tags are names, without quotes",
    help: [{ says: "write `x`", gives: "segment a tags vip, x where age > 3", sure: true }],
  },
  {
    code: "SEG1013",
    file: true,
    text: 'segment a expires ⟦"2026-01-01"⟧ where age > 3',
    says: "dates stand without quotes",
    help: [
      {
        says: "write `2026-01-01`",
        gives: "segment a expires 2026-01-01 where age > 3",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    file: true,
    text: "segment a ⟦expires on⟧ 2026-01-01 where age > 3",
    says: "rules do not say `expires on`",
    help: [
      { says: "write `expires`", gives: "segment a expires 2026-01-01 where age > 3", sure: true },
    ],
  },
  {
    code: "SEG1027",
    text: "in top 10 by age ⟦in⟧ country",
    says: "what customers are put into groups by stands after `per`",
    help: [{ says: "write `per`", gives: "in top 10 by age per country" }],
  },
  {
    code: "SEG1027",
    file: true,
    text: 'segment a tags ⟦"vip customers"⟧ where age > 3',
    says: "tags are names, without quotes",
    help: [
      {
        says: "write ``vip customers``",
        gives: "segment a tags `vip customers` where age > 3",
        sure: true,
      },
    ],
  },
];
