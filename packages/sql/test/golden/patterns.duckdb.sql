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
  ((CAST("c"."name" AS VARCHAR) = CAST('ab' AS VARCHAR)) IS TRUE) AS "answer"
FROM "customers_asked_for" AS "c"
