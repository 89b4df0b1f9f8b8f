WITH "customers_asked_for" AS (
  SELECT
    "c"."key" AS "key",
    "c"."ordinal" AS "ordinal",
    CASE WHEN isfinite("c"."home_lat") THEN "c"."home_lat" END AS "home",
    CASE WHEN isfinite("c"."home_lon") THEN "c"."home_lon" END AS "home_2"
  FROM "shop"."customers" AS "c"
)
SELECT
  "c"."key" AS "key",
  "c"."ordinal" AS "ordinal",
  (
    (
      (
        "c"."home" BETWEEN CAST(-90 AS DOUBLE PRECISION) AND CAST(90 AS DOUBLE PRECISION)
      ) IS TRUE
      AND (
        "c"."home_2" BETWEEN CAST(-180 AS DOUBLE PRECISION) AND CAST(180 AS DOUBLE PRECISION)
      ) IS TRUE
    )
    AND (
      FLOOR(
        CAST(12742017.6 AS DOUBLE PRECISION) * ASIN(
          SQRT(
            LEAST(
              SIN(
                (
                  CAST(52.5219 AS DOUBLE PRECISION) - CAST("c"."home" AS DOUBLE PRECISION)
                ) * CAST(8.726646259971648e-3 AS DOUBLE PRECISION)
              ) * SIN(
                (
                  CAST(52.5219 AS DOUBLE PRECISION) - CAST("c"."home" AS DOUBLE PRECISION)
                ) * CAST(8.726646259971648e-3 AS DOUBLE PRECISION)
              ) + COS(
                CAST("c"."home" AS DOUBLE PRECISION) * CAST(1.7453292519943295e-2 AS DOUBLE PRECISION)
              ) * COS(
                CAST(52.5219 AS DOUBLE PRECISION) * CAST(1.7453292519943295e-2 AS DOUBLE PRECISION)
              ) * SIN(
                (
                  CAST(13.4132 AS DOUBLE PRECISION) - CAST("c"."home_2" AS DOUBLE PRECISION)
                ) * CAST(8.726646259971648e-3 AS DOUBLE PRECISION)
              ) * SIN(
                (
                  CAST(13.4132 AS DOUBLE PRECISION) - CAST("c"."home_2" AS DOUBLE PRECISION)
                ) * CAST(8.726646259971648e-3 AS DOUBLE PRECISION)
              ),
              CAST(1 AS DOUBLE PRECISION)
            )
          )
        ) + 0.5
      ) <= CAST(504659 AS DOUBLE PRECISION)
    ) IS TRUE
  ) AS "answer"
FROM "customers_asked_for" AS "c"
