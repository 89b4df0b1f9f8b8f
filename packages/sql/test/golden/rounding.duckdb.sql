WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal"
  FROM "shop"."customers" AS "c"
),
"orders_pass" AS (
  SELECT
    "e"."who" AS "who",
    SUM(CAST(FLOOR("e"."rating" * 1000000 + 0.5) AS BIGINT)) AS "orders_summillionths"
  FROM (
    SELECT
      "e"."ordinal" AS "who",
      CASE WHEN isfinite("e"."rating") THEN "e"."rating" END AS "rating"
    FROM "shop"."orders" AS "e"
    WHERE "e"."at" < TIMESTAMP '2026-02-28 23:00:00'
  ) AS "e"
  GROUP BY "e"."who"
),
"customers_with_events" AS (
  SELECT
    "c".*,
    (CAST(COALESCE("p"."orders_summillionths", 0) AS DOUBLE PRECISION) / 1e6) AS "orders_sum"
  FROM "customers_asked_for" AS "c"
  LEFT JOIN "orders_pass" AS "p" ON "p"."who" = "c"."ordinal"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  "c"."orders_sum" AS "answer"
FROM "customers_with_events" AS "c"
