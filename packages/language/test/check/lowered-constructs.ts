import type { LoweredRule } from "./lowered-rule.ts";

/** Sequences, rankings, places and whatever else is more than a test of one value. */
export const loweredConstructs: Readonly<Record<string, readonly LoweredRule[]>> = {
  sequences: [
    ["has sequence (orders then returns)", "sequence[(orders) (returns)]"],
    [
      "has any sequence (orders then returns within 2 days)",
      "sequence[(orders) (returns within 2 day)]",
    ],
    [
      "has no sequence (orders then returns within 2 days)",
      "not(sequence[(orders) (returns within 2 day)])",
    ],
    [
      'has sequence (page_views where (path starts with "/pricing") then cart_adds within 2 days then orders within 7 days) in last 60 days',
      'sequence[(page_views where starts(page_views.path, "/pricing")) (cart_adds within 2 day) (orders within 7 day) last 60 day]',
    ],
    [
      "has sequence (cart_adds where (value >= 50 EUR) then no orders within 2 days) in last 14 days",
      "sequence[(cart_adds where ge(cart_adds.value, 50 EUR)) (no orders within 2 day) last 14 day]",
    ],
    ["has sequence (orders then no returns)", "sequence[(orders) (no returns)]"],
    [
      "has sequence (orders then no returns then orders within 3 weeks)",
      "sequence[(orders) (no returns) (orders within 3 week)]",
    ],
    [
      "has sequence (orders then orders within 90 minutes) since signed_up_at",
      "sequence[(orders) (orders within 90 minute) since signed_up_at]",
    ],
    [
      "has sequence (orders then returns within 36 hours) in each of previous 2 months",
      "2 of previous 2 month(sequence[(orders) (returns within 36 hour) previous 1 month], sequence[(orders) (returns within 36 hour) previous 1 month back 1 month])",
    ],
  ],
  periods: [
    [
      "has orders in each of previous 3 months",
      "3 of previous 3 month(ge(count[orders previous 1 month], 1), ge(count[orders previous 1 month back 1 month], 1), ge(count[orders previous 1 month back 2 month], 1))",
    ],
    [
      "has orders in each of last 2 weeks",
      "2 of last 2 week(ge(count[orders from 1 week ago to now], 1), ge(count[orders from 2 week ago to 1 week ago], 1))",
    ],
    [
      "has orders in each of previous 1 month",
      "1 of previous 1 month(ge(count[orders previous 1 month], 1))",
    ],
    [
      "has orders in at least 2 of previous 3 months",
      "2 of previous 3 month(ge(count[orders previous 1 month], 1), ge(count[orders previous 1 month back 1 month], 1), ge(count[orders previous 1 month back 2 month], 1))",
    ],
    [
      "has no orders in each of previous 2 quarters",
      "2 of previous 2 quarter(not(ge(count[orders previous 1 quarter], 1)), not(ge(count[orders previous 1 quarter back 1 quarter], 1)))",
    ],
    [
      "has at least 2 orders where (amount > 5 EUR) in at least 1 of last 2 years",
      "1 of last 2 year(ge(count[orders where gt(orders.amount, 5 EUR) from 1 year ago to now], 2), ge(count[orders where gt(orders.amount, 5 EUR) from 2 year ago to 1 year ago], 2))",
    ],
    [
      "has 1 to 2 orders in each of previous 2 days shifted back 1 year",
      "2 of previous 2 day(between(count[orders previous 1 day back 1 year], 1, 2), between(count[orders previous 1 day back 1 day back 1 year], 1, 2))",
    ],
  ],
  rankings: [
    [
      "in top 100 by sum of orders.amount in last 365 days",
      "top 100(sum[orders, orders.amount last 365 day])",
    ],
    ["in top 10 by age", "top 10(age)"],
    ["in bottom 12.5% by churn.risk", "bottom 12.5%(churn.tree.risk())"],
    [
      "in top 5 with ties by loyalty_points per country",
      "top 5 with ties(loyalty_points per country)",
    ],
    ["in top 1 by signed_up_at", "top 1(signed_up_at)"],
    ["in bottom 1 by birth_date", "bottom 1(birth_date)"],
    [
      'in top 10% by age among (is_staff and country is "DE")',
      'top 10%(age among and(isYes(is_staff), eq(country, "DE")))',
    ],
    ["not in top 100 by age", "not(top 100(age))"],
    ["age >= percentile 90 of age", "ge(age, percentile 90(age))"],
    [
      "sum of orders.amount > percentile 99.5 of sum of orders.amount among (has orders in last 365 days)",
      "gt(sum[orders, orders.amount], percentile 99.5(sum[orders, orders.amount] among ge(count[orders last 365 day], 1)))",
    ],
    [
      "signed_up_at < percentile 50 of signed_up_at",
      "lt(signed_up_at, percentile 50(signed_up_at))",
    ],
  ],
  anniversaries: [
    ["anniversary of birth_date in next 7 days", "inWindow(anniversary(birth_date), next 7 day)"],
    [
      "anniversary of signed_up_at on today",
      "inWindow(anniversary(localDate(signed_up_at)), on today)",
    ],
    [
      "anniversary of birth_date not in this month",
      "not(inWindow(anniversary(birth_date), this month))",
    ],
    [
      "anniversary of birth_date in previous month",
      "inWindow(anniversary(birth_date), previous 1 month)",
    ],
    [
      "anniversary of birth_date from 2026-12-20 to 2027-01-05",
      "inWindow(anniversary(birth_date), from 2026-12-20 to 2027-01-05)",
    ],
    [
      "anniversary of birth_date within 3 days of 2026-12-24",
      "inWindow(anniversary(birth_date), 3 day of 2026-12-24)",
    ],
    ["name_day in next 7 days", "inWindow(name_day, next 7 day)"],
    ["name_day is known", "known(name_day)"],
  ],
  "around a date": [
    [
      "has orders within 14 days after signed_up_at",
      "ge(count[orders 14 day after signed_up_at], 1)",
    ],
    [
      "has orders within 1 hour before last of tickets.opened_at",
      "ge(count[orders 1 hour before last[tickets, tickets.opened_at]], 1)",
    ],
    [
      "has no orders within 2 months of birth_date",
      "not(ge(count[orders 2 month of birth_date], 1))",
    ],
    ["has orders within 30 days after 2026-01-01", "ge(count[orders 30 day after 2026-01-01], 1)"],
    [
      "subscription_ends_on within 2 weeks of signed_up_at",
      "inWindow(subscription_ends_on, 2 week of signed_up_at)",
    ],
    [
      "last_login_at within 90 minutes after signed_up_at",
      "inWindow(last_login_at, 90 minute after signed_up_at)",
    ],
    [
      "has orders where (delivered_at within 2 days after ordered_at)",
      "ge(count[orders where inWindow(orders.delivered_at, 2 day after orders.ordered_at)], 1)",
    ],
    [
      "has orders where (delivered_at not within 48 hours after ordered_at)",
      "ge(count[orders where not(inWindow(orders.delivered_at, 48 hour after orders.ordered_at))], 1)",
    ],
  ],
  "what differs in one word": [
    ["in bottom 100 by age", "bottom 100(age)"],
    ["in top 100 with ties by age", "top 100 with ties(age)"],
    ["in top 100% by age", "top 100%(age)"],
    ["in top 100 by age per country", "top 100(age per country)"],
    ["in top 100 by age per is_staff", "top 100(age per is_staff)"],
    ["in top 100 by age among (is_staff)", "top 100(age among isYes(is_staff))"],
    [
      "in top 100 by age per is_staff among (is_staff)",
      "top 100(age per is_staff among isYes(is_staff))",
    ],
    ["age >= percentile 9 of age", "ge(age, percentile 9(age))"],
    [
      "age >= percentile 90 of age among (is_staff)",
      "ge(age, percentile 90(age among isYes(is_staff)))",
    ],
    [
      "has orders within 14 days before signed_up_at",
      "ge(count[orders 14 day before signed_up_at], 1)",
    ],
    ["has orders within 14 days of signed_up_at", "ge(count[orders 14 day of signed_up_at], 1)"],
    ["has orders within 14 hours of signed_up_at", "ge(count[orders 14 hour of signed_up_at], 1)"],
    [
      "has sequence (orders then returns then orders within 2 days)",
      "sequence[(orders) (returns) (orders within 2 day)]",
    ],
    [
      "has sequence (orders then returns then no orders within 2 days)",
      "sequence[(orders) (returns) (no orders within 2 day)]",
    ],
    [
      "has sequence (orders then no returns within 2 days)",
      "sequence[(orders) (no returns within 2 day)]",
    ],
    [
      "has sequence (orders then returns) in previous 2 months",
      "sequence[(orders) (returns) previous 2 month]",
    ],
    ["has orders in previous 1 month", "ge(count[orders previous 1 month], 1)"],
    [
      "has no orders in at least 2 of previous 2 quarters",
      "2 of previous 2 quarter(not(ge(count[orders previous 1 quarter], 1)), not(ge(count[orders previous 1 quarter back 1 quarter], 1)))",
    ],
    [
      "not has orders in each of previous 2 quarters",
      "not(2 of previous 2 quarter(ge(count[orders previous 1 quarter], 1), ge(count[orders previous 1 quarter back 1 quarter], 1)))",
    ],
    [
      "has orders in each of last 2 quarters",
      "2 of last 2 quarter(ge(count[orders from 1 quarter ago to now], 1), ge(count[orders from 2 quarter ago to 1 quarter ago], 1))",
    ],
    ["birth_date in next 7 days", "inWindow(birth_date, next 7 day)"],
    [
      "home_location within 15 m of point(52.5219, 13.4132)",
      "near 15 m(home_location, point(52.5219, 13.4132))",
    ],
    [
      "home_location within 15 km of point(52.5219, -13.4132)",
      "near 15000 m(home_location, point(52.5219, -13.4132))",
    ],
    ['in sample 50% seed "pilot-7"', "sample pilot-7 0..5000"],
  ],
  samples: [
    ['in sample 5% seed "pilot-7"', "sample pilot-7 0..500"],
    ['in sample 0.25% seed "pilot-7"', "sample pilot-7 0..25"],
    ['in sample 100% seed "other"', "sample other 0..10000"],
  ],
  places: [
    [
      "home_location within 15 km of point(52.5219, 13.4132)",
      "near 15000 m(home_location, point(52.5219, 13.4132))",
    ],
    [
      "home_location not within 0.5 km of point(-33.9, 18.4)",
      "not(near 500 m(home_location, point(-33.9, 18.4)))",
    ],
    [
      "home_location within 1 mi of point(rating, age)",
      "near 1609.344 m(home_location, point(rating, age))",
    ],
    ["home_location within 250 m of home_location", "near 250 m(home_location, home_location)"],
    ["home_location is known", "known(home_location)"],
  ],
  "lists ignoring case": [
    ['interests contains "golf" ignoring case', 'has any~(interests, "golf")'],
    [
      'interests contains any of ("golf", "ski") ignoring case',
      'has any~(interests, "golf", "ski")',
    ],
    [
      'interests does not contain all of ("golf", "ski") ignoring case',
      'not(has all~(interests, "golf", "ski"))',
    ],
  ],
  "values of customers in the settings of traits": [
    [
      'kmeans(k: 5, features: [age, sum of orders.amount], seed: "2026").cluster is 2',
      'eq(kmeans.clusters.cluster(k: 5, features: age sum[orders, orders.amount], seed: "2026"), 2)',
    ],
  ],
};
