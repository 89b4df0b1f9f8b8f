import { mistakes } from "./mistake.ts";
import type { Mistake } from "./mistake.ts";

/** What is likely a mistake, or worth knowing. */
export const findings: readonly Mistake[] = [
  ...mistakes("SEG3008", [
    ['country is «"Germany"»', 'no customer has `country` "Germany"'],
    ['country in ("DE", «"at"»)', "no customer", 'country in ("DE", "AT")'],
  ]),
  ...mistakes("SEG4003", [
    ["has orders «in last 1500 days»", "only go back to 1 Jan 2024"],
    ["has orders «in 2010»", "none lies in this period"],
    ["has orders «before 2020-01-01»", "none lies in this period"],
    ["has orders «in 2030»", "only go up to 28 Feb 2026"],
    ["has orders «after 2030-01-01»", "none lies in this period yet"],
  ]),
  ...mistakes("SEG4005", [
    ["has orders «on today»", "always empty", "has orders on yesterday"],
    ["has orders «in this day»", "always empty", "has orders in previous day"],
    ["has orders «since today»", "always empty"],
    [
      "segment s schedule every month on day 1 where has orders «in this month»",
      "the month has just begun",
    ],
    ["segment s schedule every monday where has orders «in this week»", "the week has just begun"],
    [
      "segment s as of start of year where has orders «in this quarter»",
      "the quarter has just begun",
    ],
  ]),
  ...mistakes("SEG5001", [
    ["«not (age < 18)»", "`age` is not known", "not (age < 18) and age is known"],
    ['«country is not "DE"»', "`country` is not known", 'country is not "DE" and country is known'],
    [
      "is_staff or «not email_opt_in»",
      "`email_opt_in` is not known",
      "is_staff or (not email_opt_in and email_opt_in is known)",
    ],
    [
      "«years since birth_date not between 18 and 65»",
      "`birth_date`",
      "years since birth_date not between 18 and 65 and birth_date is known",
    ],
    [
      'has orders where («status is not "paid"»)',
      "includes orders whose `status`",
      'has orders where (status is not "paid" and status is known)',
    ],
    [
      "«not average of orders.amount > 5»",
      "`average of orders.amount` is not known",
      "not average of orders.amount > 5 and (average of orders.amount) is known",
    ],
  ]),
  ...mistakes("SEG5002", [
    ["«sum of orders.amount < 10»", "count as 0", "sum of orders.amount < 10 and has orders"],
    [
      "«count of orders in last 30 days <= 2»",
      "count as 0",
      "count of orders in last 30 days <= 2 and has orders in last 30 days",
    ],
    [
      "is_staff or «10 > sum of orders.amount»",
      "count as 0",
      "is_staff or (10 > sum of orders.amount and has orders)",
    ],
  ]),
  ...mistakes("SEG6003", [
    [
      "tiers t tier basic where age >= 5 tier «silver» where age >= 10",
      "already in `basic`",
      "tiers t tier silver where age >= 10 tier basic where age >= 5",
    ],
    [
      "tiers t\n  tier a where age >= 5\n  tier b where is_staff\n  tier «c» where age >= 10\n  otherwise d",
      "already in `a`",
      "tiers t\n  tier c where age >= 10\n  tier a where age >= 5\n  tier b where is_staff\n  otherwise d",
    ],
    ["tiers t tier a where age >= 5 tier «b» where age >= 5", "already in `a`"],
    [
      "segment old where age >= 5 tiers t tier a where member of old tier «b» where age >= 10",
      "already in `a`",
    ],
    [
      'tiers t tier a where country in ("DE", "AT") tier «b» where country is "DE" and age > 3',
      "already in `a`",
    ],
  ]),
  ...mistakes("SEG6004", [
    ["loyalty_points > 100 and «loyalty_points < 50»", "can meet both"],
    ['country is "DE" and «country is "AT"»', "can meet both"],
    ["age is unknown and «age > 5»", "can meet both"],
    ["«count of orders < 0»", "never below 0"],
    ['has orders where (status is "paid" and «status is "open"»)', "no order can meet both"],
    ["birth_date < 1990-01-01 and «birth_date >= 1990-01-01»", "can meet both"],
    ["define a = age > 5\nsegment s where a and «age < 3»", "can meet both"],
    ["segment a where age > 5 segment s where member of a and «age < 3»", "can meet both"],
    ["segment a where age > 5 segment s where member of a except «member of a»", "can meet both"],
    ["is_staff and «not is_staff»", "can meet both"],
    ["age > 5 and «not age > 3»", "can meet both"],
  ]),
  ...mistakes("SEG6005", [
    ["«age > 5 or not age > 5»", "every customer meets"],
    ["«age > 5 or age <= 5 or age is unknown»", "every customer meets"],
    ["«age < 5 or age between 5 and 9 or age > 9 or age is unknown»", "every customer meets"],
    ["«email is known or email is unknown»", "every customer meets"],
    ["«has orders or has no orders»", "every customer meets"],
    ["«count of orders = 0 or count of orders > 0»", "every customer meets"],
    ["«count of orders >= 0»", "never below 0"],
    ["is_staff and «0 <= count of orders»", "never below 0"],
    ["«has at least 0 orders»", "never below 0"],
    ["«signed_up_at is known»", "always known"],
    ['«in sample 100% seed "x"»', "100% are all"],
    ["«in top 100% by count of orders»", "100% are all"],
    ['«country is not "DE" or country is not "AT"»', "join them with `and`"],
    ['has orders where («status is "paid" or status is not "paid"»)', "every order meets"],
    [
      "segment a where age > 5 segment s where «member of a or not member of a»",
      "every customer meets",
    ],
  ]),
  ...mistakes("SEG6006", [
    ["segment a where age > 5 segment «b» where age > 5", "`b` says the same as `a`"],
    [
      "define a = age > 5 define «b» = (age > 5) segment s where a and (b or is_staff)",
      "`b` says the same as `a`",
    ],
  ]),
  ...mistakes("SEG6007", [
    ["is_staff and «is_staff»", "said twice"],
    ["any of (age > 3, is_staff, «age > 3»)", "said twice"],
    ["at least 2 of (age > 3, is_staff, «age  >  3»)", "says the same as `age > 3`"],
    ["define a = age > 5 segment s where a or «age > 5»", "says the same as `a`"],
  ]),
  ...mistakes("SEG6008", [
    ["define «a» = age > 5 segment s where is_staff", "no rule uses `a`"],
    ["param «a»: number = 5 segment s where is_staff", "no rule uses `a`"],
    ["define «a»(n: number) = age > n segment s where is_staff", "no rule uses `a`"],
  ]),
];
