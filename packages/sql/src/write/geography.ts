import type { Cond, Value } from "@satsuma/ir";
import { sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { coordinatesOf } from "../plan/points.ts";
import { writeLiteral } from "./literal.ts";
import { neutral, valueOperand } from "./writer.ts";
import type { Writer } from "./writer.ts";
import type { Written } from "./written.ts";

/** Twice the mean radius of the Earth in metres. */
const diameter = "12742017.6";
/** What turns degrees into radians, and into half as many; written so that engines read doubles and no decimals. */
const radians = "1.7453292519943295e-2";
const halfRadians = "8.726646259971648e-3";

/**
 * The great-circle distance of two points of known numbers, in whole metres, is at most so many. Engines have functions for it,
 * and hundreds of metres between them; so it is written out.
 *
 * @see R. W. Sinnott, Virtues of the Haversine, 1984
 */
export function near(
  { value, of, metres }: Extract<Cond, { kind: "near" }>,
  writer: Writer,
): Written {
  const { literals, numbers } = writer.dialect;
  const [latitude, longitude] = inDoubles(coordinatesOf(value), writer);
  const [otherLatitude, otherLongitude] = inDoubles(coordinatesOf(of), writer);
  const cosine = (degrees: Fragment): Fragment =>
    sql`COS(${degrees} * ${literals.approx(radians)})`;
  const squaredSine = (from: Fragment, to: Fragment): Fragment => {
    const sine = sql`SIN((${to} - ${from}) * ${literals.approx(halfRadians)})`;
    return sql`${sine} * ${sine}`;
  };
  const haversine = sql`${squaredSine(latitude, otherLatitude)} + ${cosine(latitude)} * ${cosine(otherLatitude)} * ${squaredSine(longitude, otherLongitude)}`;
  // Of opposite points it may come out a little above one.
  const clamped = numbers.leastKnown([haversine, literals.approx("1")]);
  const distance = sql`FLOOR(${literals.approx(diameter)} * ASIN(SQRT(${clamped})) + 0.5)`;
  const most = writeLiteral(
    { kind: "literal", type: { kind: "approx" }, nullable: false, value: metres },
    writer.dialect,
  );
  const within = sql`${distance} <= ${most}`;
  const parts = [...coordinatesOf(value), ...coordinatesOf(of)];
  return neutral(
    within,
    parts.some((part) => writer.value(part).nullable),
    writer,
  );
}

function inDoubles(
  [latitude, longitude]: readonly [Value, Value],
  writer: Writer,
): [Fragment, Fragment] {
  const { toDouble } = writer.dialect.numbers;
  return [toDouble(valueOperand(latitude, writer)), toDouble(valueOperand(longitude, writer))];
}
