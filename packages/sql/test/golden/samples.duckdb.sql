WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal",
    MOD(
      CAST(
        '0x' || left(sha256(CAST('pilot-7:' AS VARCHAR) || CAST("c"."key" AS VARCHAR)), 8) AS BIGINT
      ),
      10000
    ) AS "sample"
  FROM "shop"."customers" AS "c"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  ("c"."sample" >= 3191 AND "c"."sample" < 6951) AS "answer"
FROM "customers_asked_for" AS "c"
