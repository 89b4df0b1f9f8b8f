WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal",
    "c"."country" AS "country"
  FROM "shop"."customers" AS "c"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  (
    ("c"."country" = TRY(cast_to_type(CAST('DE' AS VARCHAR), "c"."country"))) IS TRUE
  ) AS "answer"
FROM "customers_asked_for" AS "c"
