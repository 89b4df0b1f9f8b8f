WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal",
    "c"."points" AS "points"
  FROM "shop"."customers" AS "c"
),
"ranking_limits" AS (
  SELECT
    list_min(max("c"."points", 2)) AS "least_1"
  FROM "customers_asked_for" AS "c"
  WHERE "c"."points" IS NOT NULL
),
"ranking" AS (
  SELECT
    "c"."ordinal" AS "who",
    ROW_NUMBER() OVER (ORDER BY "c"."points" DESC, "c"."ordinal" ASC) AS "place"
  FROM "customers_asked_for" AS "c"
  CROSS JOIN "ranking_limits" AS "l"
  WHERE "c"."points" IS NOT NULL
    AND ("c"."points" >= "l"."least_1")
),
"customers_with_events" AS (
  SELECT
    "c".*,
    ("r"."place" <= 2) IS TRUE AS "in_top"
  FROM "customers_asked_for" AS "c"
  LEFT JOIN "ranking" AS "r" ON "r"."who" = "c"."ordinal"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  "c"."in_top" AS "answer"
FROM "customers_with_events" AS "c"
