WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal",
    "c"."points" AS "points"
  FROM "shop"."customers" AS "c"
),
"percentiles" AS (
  SELECT
    MIN(CASE WHEN "v"."place" * 100 >= 90 * "v"."many" THEN "v"."value" END) AS "at_1"
  FROM (
    SELECT
      "c"."points" AS "value",
      ROW_NUMBER() OVER (ORDER BY "c"."points") AS "place",
      COUNT(*) OVER () AS "many"
    FROM "customers_asked_for" AS "c"
    WHERE "c"."points" IS NOT NULL
  ) AS "v"
),
"customers_with_events" AS (
  SELECT
    "c".*,
    "q"."at_1" AS "percentile"
  FROM "customers_asked_for" AS "c"
  CROSS JOIN "percentiles" AS "q"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  "c"."percentile" AS "answer"
FROM "customers_with_events" AS "c"
