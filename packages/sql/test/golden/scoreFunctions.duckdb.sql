WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal",
    CASE WHEN isfinite("c"."weight") THEN "c"."weight" END AS "weight"
  FROM "shop"."customers" AS "c"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  CASE
    WHEN CAST("c"."weight" AS DOUBLE PRECISION) < -708 THEN 0e0
    WHEN CAST("c"."weight" AS DOUBLE PRECISION) <= 709.782712893384e0 THEN EXP(CAST("c"."weight" AS DOUBLE PRECISION))
  END AS "answer"
FROM "customers_asked_for" AS "c"
