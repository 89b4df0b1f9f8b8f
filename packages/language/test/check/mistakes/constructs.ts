import { mistakes } from "./mistake.ts";
import type { Mistake } from "./mistake.ts";

/** Sequences, periods, rankings, shares, places and anniversaries that cannot be meant. */
export const constructs: readonly Mistake[] = [
  ...mistakes("SEG2004", [
    ["has orders where («in top 10 by amount»)", "customers are ranked, not these"],
    ['has orders where («in sample 5% seed "x"»)', "samples are drawn of customers"],
    ["has orders where (amount > «percentile 90 of amount»)", "taken over customers"],
    ["has orders where («has sequence (orders then returns)»)", "no sequence of events of its own"],
    [
      "define best = in top 10 by age\nsegment s where has orders where («best»)",
      "`best` belongs to the customer",
    ],
    [
      "define high = percentile 90 of age\nsegment s where has orders where (item_count > «high»)",
      "`high` belongs to the customer",
    ],
    [
      'has sequence (orders where («country» is "DE") then returns)',
      "`country` belongs to the customer",
      '(has sequence (orders then returns) and country is "DE")',
    ],
  ]),
  ...mistakes("SEG2005", [
    [
      'segment a where is_staff\nsplit t of a seed "x" group g 50% group «g» 50%',
      "already the name of another group",
    ],
    ['segment a where is_staff\nsplit «a» of a seed "x" group g 100%', "another split"],
  ]),
  ...mistakes("SEG2007", [
    [
      'segment a where is_staff\nsplit t of a seed "x" group one 50% group two 50%\nsegment b where member of «t»',
      "`t` is a split; say which group is meant",
      'segment a where is_staff\nsplit t of a seed "x" group one 50% group two 50%\nsegment b where member of t.one',
    ],
    [
      "tiers t tier one where is_staff\nsegment b where member of «t»",
      "`t` are tiers; say which tier is meant",
      "tiers t tier one where is_staff\nsegment b where member of t.one",
    ],
    [
      'segment a where is_staff\nsplit t of a seed "x" group one 100%\nsegment b where member of «t.on»',
      "no segment `t.on`",
      'segment a where is_staff\nsplit t of a seed "x" group one 100%\nsegment b where member of t.one',
    ],
    ['split t of «nobody» seed "x" group one 100%', "no segment `nobody`"],
  ]),
  ...mistakes("SEG2010", [
    ["home_location within 5 km of «point(52.5)»", "`point(latitude, longitude)` cannot be given"],
    ['home_location within 5 km of «point("52.5", "13.4")»', "cannot be given text, text"],
    ["home_location within 5 km of «point(5 EUR, 1)»", "cannot be given an amount (EUR)"],
  ]),
  ...mistakes("SEG3001", [
    ["«country» within 5 km of point(1, 2)", "a place is needed here"],
    ["home_location within 5 km of «country»", "a place is needed here"],
    ["home_location is «point(1, 2)»", "`home_location` is a point, and two of those"],
    ["interests is «interests»", "`interests` is a list of text, and two of those"],
    ["anniversary of «country» in next 7 days", "needs a date"],
    [
      "anniversary of «name_day» in next 7 days",
      "an annual date already",
      "name_day in next 7 days",
    ],
    [
      '«interests» in ("golf", "ski")',
      "cannot be one of several values",
      'interests contains any of ("golf", "ski")',
    ],
    [
      '«interests» is not in ("golf")',
      "cannot be one of several values",
      'interests does not contain any of ("golf")',
    ],
    ['«interests» starts with "g"', "text is needed here, but `interests` is a list of text"],
    ["has orders within 5 days after «country»", "a date is needed here"],
  ]),
  ...mistakes("SEG3003", [
    ["«home_location»", "is a point; compare it"],
    ["«anniversary of birth_date»", "an annual date; compare it"],
    ["«percentile 90 of age»", "a number; compare it"],
  ]),
  ...mistakes("SEG3005", [
    ["in top 5 by «country»", "no smaller and greater"],
    ["in top 5 by «home_location»", "no smaller and greater"],
    ["age > percentile 90 of «interests»", "no smaller and greater"],
  ]),
  ...mistakes("SEG3006", [
    [
      'interests contains "golf" and tier is «"gold"»',
      "never",
      'interests contains "golf" and tier is "Gold"',
    ],
  ]),
  ...mistakes("SEG3011", [
    ["interests contains «country» ignoring case", "differs from customer to customer"],
  ]),
  ...mistakes("SEG3013", [
    ["count of distinct «app_opens.place» > 3", "cannot be taken"],
    [
      "has sequence («orders.amount» then returns)",
      "steps are events",
      "has sequence (orders then returns)",
    ],
    ["has sequence (orders then «country»)", "an attribute of the customer"],
  ]),
  ...mistakes("SEG3014", [
    ["in top «0» by age", "a whole number of at least 1"],
    ["in top «2.5» by age", "a whole number"],
    ["has orders in each of previous «401» months", "from 1 to 400"],
    ["has orders in at least «7» of previous 6 months", "from 1 to 6"],
    ["has orders in at least «0» of previous 6 months", "from 1 to 6"],
    ["has sequence (orders then returns within «0» days)", "a whole number"],
    ["has orders within «0» days after signed_up_at", "a whole number"],
    [`home_location within «${"9".repeat(39)}» km of home_location`, "39 digits"],
  ]),
  ...mistakes("SEG3016", [
    ["in top «0%» by age", "above 0% and at most 100%"],
    ["in top «101%» by age", "at most 100%"],
    ["age > percentile «0» of age", "above 0 and at most 100"],
    ["age > percentile «100.1» of age", "at most 100"],
    ['in sample «0%» seed "x"', "above 0%"],
    ['in sample «0.125%» seed "x"', "two decimal places"],
    [
      'segment a where is_staff\nsplit t of a seed "x" group one «33.333%» group two 66.667%',
      "two decimal places",
    ],
    ['segment a where is_staff\nsplit t of a seed "x" group one «0%» group two 100%', "above 0%"],
  ]),
  ...mistakes("SEG3017", [
    [
      "has «at least 2» sequence (orders then returns)",
      "has one or has none",
      "has sequence (orders then returns)",
    ],
    ["has «exactly 0» sequence (orders then returns)", "are not counted"],
  ]),
  ...mistakes("SEG3018", [
    [
      "home_location within 5 km of «point(113.4, 52.5)»",
      "no latitude 113.4",
      "home_location within 5 km of point(52.5, 113.4)",
    ],
    [
      "define close(lat: number) = home_location within 5 km of point(lat, 0)\nsegment s where «close(95)»",
      "no latitude 95",
    ],
    ["home_location within 5 km of «point(1, 200)»", "no longitude 200"],
    ["define d = «point(-91, 0)»\nsegment s where is_staff", "no latitude -91"],
    ["param p: number = 99\ndefine d = «point(p, 0)»\nsegment s where is_staff", "no latitude 99"],
  ]),
  ...mistakes("SEG3019", [
    ["in top 5 by age per «interests»", "which is a list of text"],
    ["in top 5 by age per «home_location»", "which is a point"],
    ["in top 5 by age per «rating»", "a number that is not exact"],
    ["in top 5 by age per «name_day»", "which is an annual date"],
    ["in top 5 by age per «orders.channel»", "a customer can have many `orders.channel`"],
    ["in top 5 by age per «orders»", "a customer can have many `orders`"],
  ]),
  ...mistakes("SEG4003", [
    ["has sequence (orders then returns) «in last 1500 days»", "only go back to 1 Jan 2024"],
    ["has orders «in each of previous 60 months»", "only go back to 1 Jan 2024"],
    ["has orders «within 5 days after 2010-01-01»", "none lies in this period"],
  ]),
  ...mistakes("SEG4005", [
    ["has sequence (orders then returns) «on today»", "always empty"],
    ["in top 5 by age among (has orders «in this day»)", "always empty"],
    ["anniversary of birth_date «in this day»", "always empty"],
  ]),
  ...mistakes("SEG4006", [
    [
      "has orders in «each of last 6 months» shifted back 1 year",
      "only whole periods",
      "has orders in each of previous 6 months shifted back 1 year",
    ],
    ["has sequence (orders then returns) in «next 3 days»", "none lies in the future"],
  ]),
  ...mistakes("SEG4011", [
    [
      "has sequence (orders then returns within «1 month»)",
      "months differ in length",
      "has sequence (orders then returns within 30 days)",
    ],
    [
      "has sequence (orders then no returns within «2 years»)",
      "years differ in length",
      "has sequence (orders then no returns within 730 days)",
    ],
    ["has sequence (orders then returns within «1 quarter»)", "quarters differ in length"],
  ]),
  ...mistakes("SEG2001", [
    ["in top 5 by age per «contry»", "`contry`", "in top 5 by age per country"],
    ["in top 5 by «aeg»", "`aeg`", "in top 5 by age"],
    [
      "in top 5 by age among («emial_opt_in»)",
      "`emial_opt_in`",
      "in top 5 by age among (email_opt_in)",
    ],
    ["age > percentile 90 of «aeg»", "`aeg`", "age > percentile 90 of age"],
    ["anniversary of «birthdate» in next 7 days", "`birthdate`"],
    ["home_location within 5 km of «home_loction»", "`home_loction`"],
    ["has orders within 5 days after «signed_up»", "`signed_up`"],
  ]),
  ...mistakes("SEG2002", [
    [
      "has sequence («order» then returns)",
      "called `orders`",
      "has sequence (orders then returns)",
    ],
    [
      "has sequence (orders then no «return»)",
      "called `returns`",
      "has sequence (orders then no returns)",
    ],
  ]),
  ...mistakes("SEG4012", [
    [
      "count of orders in «each of previous 6 months» > 2",
      "only `has` can look at several periods",
      "count of orders in previous 6 months > 2",
    ],
    [
      "signed_up_at in «at least 2 of previous 6 months»",
      "only `has` can look at several periods",
      "signed_up_at in previous 6 months",
    ],
  ]),
  ...mistakes("SEG4013", [
    ["«anniversary of birth_date» is 2026-03-01", "comes round every year"],
    ["«anniversary of birth_date» > signed_up_at", "comes round every year"],
    ["«anniversary of birth_date» is known", "comes round every year"],
    ["days until «anniversary of birth_date» < 7", "comes round every year"],
    ["in top 5 by «anniversary of birth_date»", "comes round every year"],
    ["has orders since «anniversary of birth_date»", "comes round every year"],
    ["«name_day» is name_day", "comes round every year"],
    [
      "define a = anniversary of birth_date\nsegment s where «a» is known",
      "comes round every year",
    ],
    ["anniversary of birth_date «before 2026-03-01»", "no beginning or no end"],
    ["name_day «ever»", "no beginning or no end"],
    ["anniversary of birth_date «on signed_up_at»", "are not dates written out"],
    ["anniversary of birth_date «from signed_up_at to today»", "are not dates written out"],
    ["anniversary of birth_date «on larger(2026-01-01, today)»", "are not dates written out"],
    [
      "define f(d: date) = anniversary of birth_date on d\nsegment s where «f(subscription_ends_on)»",
      "are not dates written out",
    ],
    ["anniversary of birth_date «within 3 days of last_login_at»", "are not dates written out"],
    ["anniversary of birth_date «in next 6 hours»", "is a whole day"],
  ]),
  ...mistakes("SEG4014", [
    [
      "has orders «within 2 hours after birth_date»",
      "`birth_date` is a date without a time of day",
      "has orders within 1 day after birth_date",
    ],
    ["birth_date «within 90 minutes of signed_up_at»", "what is tested is a date"],
  ]),
  ...mistakes("SEG5001", [
    ["«not in top 5 by age»", "`age` is not known", "not in top 5 by age and age is known"],
    [
      "«home_location not within 5 km of point(1, 2)»",
      "`home_location` is not known",
      "home_location not within 5 km of point(1, 2) and home_location is known",
    ],
    [
      'in top 5 by loyalty_points among («country is not "DE"»)',
      "`country` is not known",
      'in top 5 by loyalty_points among (country is not "DE" and country is known)',
    ],
    [
      'has sequence (orders then orders where («status is not "paid"»))',
      "includes orders whose `status`",
      'has sequence (orders then orders where (status is not "paid" and status is known))',
    ],
  ]),
  ...mistakes("SEG6004", [
    ["in top 5 by age among (age > 5 and «age < 3»)", "no customer can meet both"],
    [
      'has sequence (orders then orders where (status is "paid" and «status is "open"»))',
      "no order can meet both",
    ],
  ]),
  ...mistakes("SEG7004", [
    [
      'segment a where is_staff\nsplit t of a seed "x" «group one 10% group two 45% group three 40%»',
      "add up to 95%",
      'segment a where is_staff\nsplit t of a seed "x" group one 10% group two 45% group three 40%\n  group rest 5%',
    ],
    [
      'segment a where is_staff\nsplit t of a seed "x" «group one 60% group rest 40.5%»',
      "add up to 100.5%",
    ],
    [
      'segment a where is_staff\nsplit t of a seed "x" «group rest 99.99%»',
      "add up to 99.99%",
      'segment a where is_staff\nsplit t of a seed "x" group rest 99.99%\n  group others 0.01%',
    ],
  ]),
];
