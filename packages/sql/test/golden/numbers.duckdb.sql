WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal",
    "c"."points" AS "points",
    "c"."children" AS "children"
  FROM "shop"."customers" AS "c"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  CAST("c"."points" AS DOUBLE PRECISION) / NULLIF(CAST("c"."children" AS DOUBLE PRECISION), 0) AS "answer"
FROM "customers_asked_for" AS "c"
