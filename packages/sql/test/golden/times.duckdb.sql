WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal",
    "c"."birth_date" AS "birth_date"
  FROM "shop"."customers" AS "c"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  (DATE '2026-03-01' - "c"."birth_date") AS "answer"
FROM "customers_asked_for" AS "c"
