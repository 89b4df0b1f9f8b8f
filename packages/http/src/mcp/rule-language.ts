/** What a model needs to write rules, in short. A test checks every rule in it. */
export const ruleLanguage = `# The rule language

A rule says who belongs to a segment and reads as a sentence. Its examples here speak of \`orders\` with \`amount\` and \`at\`, of the
attribute \`city\` and the trait \`rfm.segment\`: use the names that the tool \`catalogue\` gives.

~~~seg
segment big_spenders "Spent 500 EUR or more in the last 90 days"
  description "Who may be asked first"
  where sum of orders.amount in last 90 days >= 500 EUR
~~~

The tool \`preview_rule\` takes what stands after \`where\`.

## Attributes and traits

~~~seg
segment berliners           where city is "Berlin"
segment elsewhere           where city is not "Berlin" and city is known
segment two_cities          where city in ("Berlin", "Bonn") ignoring case
segment b_towns             where city starts with "B" or city contains "burg"
segment without_a_city      where city is unknown
segment champions           where rfm.segment is "champions"
~~~

Conditions are true or false: of what is not known a positive test is false and its negation true, so a rule and its opposite add up to all
customers.

## Events

~~~seg
segment buyers              where has orders
segment regulars            where has at least 3 orders in last 12 months
segment one_time            where has exactly 1 orders ever
segment lapsed              where has orders and has no orders in last 180 days
segment large_orders        where has orders where (amount >= 100 EUR) in last 365 days
segment high_average        where average of orders.amount ever > 20 EUR
segment many_large          where count of orders where (amount >= 15 EUR) ever >= 2
segment slipping            where days since last of orders.at between 30 and 90
segment ordered_each_month  where has orders in each of previous 2 months
segment quick_return
  where has sequence (
    orders
    then orders within 30 days
  ) ever
~~~

Quantities: \`no\`, \`at least n\`, \`at most n\`, \`exactly n\`, \`more than n\`, \`fewer than n\`, \`n to m\`. Values of events: \`count of\`,
\`count of distinct\`, \`sum of\`, \`average of\`, \`min of\`, \`max of\`, \`median of\`, \`first of\`, \`last of\`. A condition on single events stands
in parentheses after \`where\`.

## Time

~~~seg
segment this_window         where has orders in last 30 days
segment whole_month         where has orders in previous month
segment one_year            where has orders in 2025
segment between_days        where has orders from 2026-01-01 to 2026-01-31
segment older               where has orders from 365 days ago to 90 days ago
segment since_a_day         where has orders since 2026-02-14
segment like_for_like
  where sum of orders.amount in this year > sum of orders.amount in this year shifted back 1 year
~~~

A window belongs to the \`has\`, count or sum right before it. \`last month\` without a number is an error: \`last 1 month\` and
\`previous month\` differ.

## Together

~~~seg
segment win_back "Bought, quiet since, not in Bonn"
  where all of (
    has orders,
    has no orders in last 30 days,
    none of (
      city is "Bonn"
    )
  )

segment two_signs
  where at least 2 of (
    has orders in last 30 days,
    city is "Berlin",
    sum of orders.amount ever >= 50 EUR
  )

segment part_of_another where member of regulars and not member of berliners
~~~

\`and\` and \`or\` are not mixed without parentheses; \`all of\`, \`any of\`, \`none of\` and \`at least n of\` take lists.

## Best and worst

~~~seg
segment top_ten             where in top 10 by sum of orders.amount ever
segment top_tenth           where in top 10% by sum of orders.amount ever among (has orders)
~~~

## Tiers

~~~seg
tiers value
  tier gold where sum of orders.amount ever >= 200 EUR
  tier silver where has orders
  otherwise rest
~~~

Each customer is in the first tier that fits: \`value.gold\`, \`value.silver\` or \`value.rest\`.
`;
