import { mistakes } from "./mistake.ts";
import type { Mistake } from "./mistake.ts";

/** Types that do not go together. */
export const types: readonly Mistake[] = [
  ...mistakes("SEG3001", [
    ['loyalty_points is «"high"»', '`loyalty_points` is a number, but `"high"` is text'],
    ['loyalty_points is «"5"»', "a number", "loyalty_points is 5"],
    ["country is «5»", "text", 'country is "5"'],
    ['birth_date > «"1990-01-01"»', "a date", "birth_date > 1990-01-01"],
    ['email_opt_in is «"yes"»', "yes or no", "email_opt_in is true"],
    ["email_opt_in is «0»", "yes or no", "email_opt_in is false"],
    ["age > «5 EUR»", "a number, but `5 EUR` is an amount (EUR)", "age > 5"],
    ['interests is «"golf"»', "a list of text", 'interests contains "golf"'],
    ['interests is not «"golf"»', "a list of text", 'interests does not contain "golf"'],
    ["days since signed_up_at > «90 days»", "a duration", "days since signed_up_at > 90"],
    ["signed_up_at before «2025»", "a date is needed", "signed_up_at before 2025-01-01"],
    ['signed_up_at before «"2025-03-01"»', "a date is needed", "signed_up_at before 2025-03-01"],
    ["«age» in last 30 days", "only dates lie in a period"],
    ['«age» contains "5"', "text is needed"],
    ["email contains «5»", "text is needed"],
    ["«age in (5) ignoring case»", "is for text"],
    ["«hours since birth_date» > 5", "without a time of day", "days since birth_date > 5"],
    ["days since «country» > 5", "needs a date"],
    ['(age default «"x"») > 5', "cannot default to text"],
    ['param p: number = «"x"»\nsegment s where is_staff', "declared as a number"],
    [
      'define f(x: money) = sum of orders.amount > x\nsegment s where f(«"x"»)',
      "`x` is an amount (EUR)",
    ],
    [
      "define f(x: money) = sum of orders.amount > x\nsegment s where f(«average of orders.amount»)",
      "is an exact number",
      "define f(x: money) = sum of orders.amount > x\nsegment s where f(round(average of orders.amount, 2))",
    ],
    ["rfm(window: «5»).recency_score > 4", "a duration"],
  ]),
  ...mistakes("SEG3002", [
    ["«orders»", "a list of events, not a condition", "has orders"],
    ["«orders in last 30 days»", "how many there should be", "has orders in last 30 days"],
    ["«orders > 5»", "compare how many", "count of orders > 5"],
    ["age > «orders»", "a single value is needed", "age > count of orders"],
  ]),
  ...mistakes("SEG3003", [
    ["«sum of orders.amount in last 90 days»", "an amount (EUR); compare it with something"],
    ["«country»", "text; compare it"],
    ["«birth_date» and is_staff", "a date; compare it"],
    ["«interests»", "a list of text; compare it"],
  ]),
  ...mistakes("SEG3004", [
    ["«sum of orders.amount > 50 USD»", "EUR and USD", "sum of orders.amount > 50 EUR"],
    ["«sum of orders.amount + 5 USD» > 1", "EUR and USD"],
  ]),
  ...mistakes("SEG3005", [
    ['«country» < "DE"', "no smaller and greater"],
    ['«email» between "a" and "b"', "no smaller and greater"],
  ]),
  ...mistakes("SEG3006", [
    [
      'tier is «"Goold"»',
      'never "Goold"; it can be "Gold", "Silver" or "Bronze"',
      'tier is "Gold"',
    ],
    ['tier is «"gold"»', "never", 'tier is "Gold"'],
    ['tier in ("Gold", «"Tin"»)', "never"],
    ['weekday of signed_up_at is «"Monday"»', "never", 'weekday of signed_up_at is "monday"'],
    [
      'define f(t: text) = tier is t\nsegment s where f(«"Goold"»)',
      "never",
      'define f(t: text) = tier is t\nsegment s where f("Gold")',
    ],
  ]),
  ...mistakes("SEG3007", [
    ["«rating is 5»", "not exact"],
    ["«average of orders.amount is 5»", "not exact"],
    ["«rating in (4, 5)»", "not exact"],
    ["«count of returns / count of orders is not 1»", "not exact"],
  ]),
  ...mistakes("SEG3009", [
    ["«email» + 1 > 3", "`email` is text"],
    ["days since signed_up_at - «birth_date» > 5", "`birth_date` is a date"],
    ["«sum of orders.amount + age» > 5", "cannot be added"],
    ["«sum of orders.amount * sum of orders.amount» > 5", "cannot be multiplied"],
  ]),
  ...mistakes("SEG3010", [
    [
      "«last of orders.ordered_at in last 30 days»",
      "restricts which events",
      "has orders in last 30 days",
    ],
  ]),
  ...mistakes("SEG3011", [
    ["param p: number = «age + 1»\nsegment s where is_staff", "written out"],
    [
      "define f(c: text) = has orders where (status is c)\nsegment s where f(«country»)",
      "differs from customer to customer",
    ],
    [
      "rfm(window: 3 days).recency_score > 1 and kmeans(k: «age»).cluster is 2",
      "differs from customer to customer",
    ],
  ]),
  ...mistakes("SEG3012", [
    ["«(has orders) is known»", "is a condition already"],
    ["age > «(has orders)»", "a value is needed"],
  ]),
  ...mistakes("SEG3013", [
    ["has «country»", "an attribute of the customer"],
    ["has «orders.amount»", "counts events", "has orders"],
    ["«count of orders.amount» > 5", "counts events", "count of orders > 5"],
    ["sum of «orders» > 5", "needs a field", "sum of orders.amount > 5"],
    ["sum of «orders.status» > 5", "cannot be taken"],
    ["count of distinct «orders» > 5", "needs a field"],
    ["define d = age > 1\nsegment s where has «d»", "not a list of events"],
  ]),
  ...mistakes("SEG3014", [
    ["has at least «2.5» orders", "a whole number"],
    ["has orders in last «0» days", "a whole number"],
    ["has orders in last «5_000» years", "a whole number"],
    ["at least «5» of (email_opt_in, sms_opt_in)", "from 1 to 2"],
    [`age > «${"9".repeat(39)}»`, "39 digits"],
  ]),
  ...mistakes("SEG3015", [
    ["age between «65 and 18»", "smaller value comes first", "age between 18 and 65"],
    ["has «5 to 3» orders", "must not be greater", "has 3 to 5 orders"],
  ]),
];
