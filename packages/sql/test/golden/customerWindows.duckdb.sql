WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal"
  FROM "shop"."customers" AS "c"
),
"visits_pass" AS (
  SELECT
    "e"."who" AS "who",
    MAX("e"."at_2") AS "visits_max"
  FROM (
    SELECT
      "e"."ordinal" AS "who",
      "e"."at" AS "at_2"
    FROM "shop"."visits" AS "e"
    WHERE "e"."at" < TIMESTAMP '2026-02-28 23:00:00'
  ) AS "e"
  GROUP BY "e"."who"
),
"customers_with_events" AS (
  SELECT
    "c".*,
    "p"."visits_max" AS "visits_last"
  FROM "customers_asked_for" AS "c"
  LEFT JOIN "visits_pass" AS "p" ON "p"."who" = "c"."ordinal"
),
"orders_pass" AS (
  SELECT
    "e"."who" AS "who",
    sum(CASE WHEN ("e"."at" >= "c"."visits_last") IS TRUE THEN "e"."quantity" ELSE 0 END) AS "orders_sum"
  FROM (
    SELECT
      "e"."ordinal" AS "who",
      "e"."at" AS "at",
      "e"."quantity" AS "quantity"
    FROM "shop"."orders" AS "e"
    WHERE "e"."at" < TIMESTAMP '2026-02-28 23:00:00'
  ) AS "e"
  JOIN "customers_with_events" AS "c" ON "c"."ordinal" = "e"."who"
  GROUP BY "e"."who"
),
"customers_with_events_2" AS (
  SELECT
    "c".*,
    "p_2"."orders_sum" AS "orders_sum_2"
  FROM "customers_with_events" AS "c"
  LEFT JOIN "orders_pass" AS "p_2" ON "p_2"."who" = "c"."ordinal"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  COALESCE("c"."orders_sum_2", 0) AS "answer"
FROM "customers_with_events_2" AS "c"
