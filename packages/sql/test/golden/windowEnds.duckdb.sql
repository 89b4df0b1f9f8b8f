WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal"
  FROM "shop"."customers" AS "c"
),
"orders_pass" AS (
  SELECT
    "e"."who" AS "who",
    sum("e"."quantity") AS "orders_sum"
  FROM (
    SELECT
      "e"."ordinal" AS "who",
      "e"."quantity" AS "quantity"
    FROM "shop"."orders" AS "e"
    WHERE "e"."at" < TIMESTAMP '2026-01-09 23:00:00'
  ) AS "e"
  GROUP BY "e"."who"
),
"customers_with_events" AS (
  SELECT
    "c".*,
    "p"."orders_sum" AS "orders_sum_2"
  FROM "customers_asked_for" AS "c"
  LEFT JOIN "orders_pass" AS "p" ON "p"."who" = "c"."ordinal"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  COALESCE("c"."orders_sum_2", 0) AS "answer"
FROM "customers_with_events" AS "c"
