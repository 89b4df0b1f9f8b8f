WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal"
  FROM "shop"."customers" AS "c"
),
"visits_to_follow" AS (
  SELECT
    "e"."who" AS "who",
    "e"."at" AS "at"
  FROM (
    SELECT
      "e"."ordinal" AS "who",
      "e"."at" AS "at"
    FROM "shop"."visits" AS "e"
    WHERE "e"."at" < TIMESTAMP '2026-02-26 23:00:00.000001'
  ) AS "e"
),
"orders_to_follow" AS (
  SELECT
    "e"."who" AS "who",
    "e"."at" AS "at"
  FROM (
    SELECT
      "e"."ordinal" AS "who",
      "e"."at" AS "at"
    FROM "shop"."orders" AS "e"
    WHERE "e"."at" < TIMESTAMP '2026-02-28 23:00:00'
  ) AS "e"
),
"events_of_steps" AS (
  SELECT
    "e"."who" AS "who",
    "e"."at" AS "at",
    0 AS "step"
  FROM "visits_to_follow" AS "e"
  UNION ALL
  SELECT
    "e"."who" AS "who",
    "e"."at" AS "at",
    1 AS "step"
  FROM "orders_to_follow" AS "e"
),
"sequence" AS (
  SELECT
    "e"."who" AS "who"
  FROM (
    SELECT
      "e".*,
      MIN(CASE WHEN "e"."step" = 1 THEN "e"."at" END) OVER (
        PARTITION BY "e"."who" ORDER BY "e"."at" DESC,
        "e"."step" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ) AS "next_1"
    FROM "events_of_steps" AS "e"
  ) AS "e"
  WHERE "e"."step" = 0
    AND (
      "e"."next_1" IS NULL
      OR "e"."next_1" > ("e"."at" + INTERVAL '172800000000 microseconds')
    )
  GROUP BY "e"."who"
),
"customers_with_events" AS (
  SELECT
    "c".*,
    "s"."who" IS NOT NULL AS "followed"
  FROM "customers_asked_for" AS "c"
  LEFT JOIN "sequence" AS "s" ON "s"."who" = "c"."ordinal"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  "c"."followed" AS "answer"
FROM "customers_with_events" AS "c"
