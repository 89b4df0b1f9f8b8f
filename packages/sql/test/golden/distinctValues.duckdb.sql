WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal"
  FROM "shop"."customers" AS "c"
),
"orders_pass" AS (
  SELECT
    "e"."who" AS "who",
    count(*) AS "orders_distinct"
  FROM (
    SELECT
      "e"."who" AS "who"
    FROM (
      SELECT
        "e"."ordinal" AS "who",
        "e"."note" AS "note"
      FROM "shop"."orders" AS "e"
      WHERE "e"."at" < TIMESTAMP '2026-02-28 23:00:00'
    ) AS "e"
    WHERE "e"."note" IS NOT NULL
    GROUP BY "e"."who", "e"."note"
  ) AS "e"
  GROUP BY "e"."who"
),
"customers_with_events" AS (
  SELECT
    "c".*,
    "p"."orders_distinct" AS "orders_countdistinct"
  FROM "customers_asked_for" AS "c"
  LEFT JOIN "orders_pass" AS "p" ON "p"."who" = "c"."ordinal"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  COALESCE("c"."orders_countdistinct", 0) AS "answer"
FROM "customers_with_events" AS "c"
