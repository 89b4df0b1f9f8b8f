WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal"
  FROM "shop"."customers" AS "c"
),
"orders_pass" AS (
  SELECT
    "e"."who" AS "who",
    count(*) AS "orders_count"
  FROM (
    SELECT
      "e"."ordinal" AS "who"
    FROM "shop"."orders" AS "e"
    WHERE "e"."at" < TIMESTAMP '2026-02-28 23:00:00'
  ) AS "e"
  GROUP BY "e"."who"
),
"customers_with_events" AS (
  SELECT
    "c".*,
    "p"."orders_count" AS "orders_count_2"
  FROM "customers_asked_for" AS "c"
  LEFT JOIN "orders_pass" AS "p" ON "p"."who" = "c"."ordinal"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  COALESCE("c"."orders_count_2", 0) AS "answer"
FROM "customers_with_events" AS "c"
