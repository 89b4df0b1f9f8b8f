WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal",
    "c"."name" AS "name"
  FROM "shop"."customers" AS "c"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  (("c"."name" = TRY(cast_to_type(CAST('DE' AS VARCHAR), "c"."name"))) IS TRUE) AS "answer"
FROM "customers_asked_for" AS "c"
