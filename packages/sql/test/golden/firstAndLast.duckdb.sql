WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal"
  FROM "shop"."customers" AS "c"
),
"orders_pass" AS (
  SELECT
    "e"."who" AS "who",
    arg_min_null("e"."note", row("e"."at", "e"."place")) AS "orders_first"
  FROM (
    SELECT
      "e"."ordinal" AS "who",
      "e"."at" AS "at",
      "e"."id" AS "place",
      "e"."note" AS "note"
    FROM "shop"."orders" AS "e"
    WHERE "e"."at" < TIMESTAMP '2026-02-28 23:00:00'
  ) AS "e"
  GROUP BY "e"."who"
),
"customers_with_events" AS (
  SELECT
    "c".*,
    "p"."orders_first" AS "orders_first_2"
  FROM "customers_asked_for" AS "c"
  LEFT JOIN "orders_pass" AS "p" ON "p"."who" = "c"."ordinal"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  "c"."orders_first_2" AS "answer"
FROM "customers_with_events" AS "c"
